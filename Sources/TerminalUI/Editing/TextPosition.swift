/// A place in a text: line and character (not terminal column), both from 0; `character` may equal the line's length.
public struct TextPosition: Equatable, Hashable, Comparable, Sendable {
    public var line: Int
    public var character: Int

    public init(line: Int = 0, character: Int = 0) {
        self.line = line
        self.character = character
    }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }
}
