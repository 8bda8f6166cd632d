/// The style of a cell: what it is for, and attributes that come on top of what the theme gives that role.
public struct Style: Equatable, Hashable, Sendable {
    public var role: Role
    public var attributes: Attributes

    public init(_ role: Role = .text, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    public static let text = Style(.text)

    /// The same style in reverse video, as a selected row has it.
    public var selected: Style { Style(role, attributes.union(.reverse)) }
}
