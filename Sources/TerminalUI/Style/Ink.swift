/// What a terminal is told for a cell: a foreground colour on its own background, and attributes.
public struct Ink: Equatable, Hashable, Sendable {
    public var colour: Colour
    public var attributes: Attributes

    public init(_ colour: Colour = .standard, _ attributes: Attributes = []) {
        self.colour = colour
        self.attributes = attributes
    }
}
