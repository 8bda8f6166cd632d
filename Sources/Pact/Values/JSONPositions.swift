/// Where the values of a JSON text stand in it.
public struct JSONPositions: Sendable, Equatable {
    private var offsets: [PathExpression: Int] = [:]
    private let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func record(_ tokens: [PathExpression.Token], at offset: Int) {
        offsets[PathExpression(tokens: tokens)] = offset
    }

    /// Where the value at a path begins; for an object's member, where its name begins. `nil` when nothing stands there.
    public subscript(path: PathExpression) -> TextPlace? {
        offsets[path].map { TextPlace(offset: $0, in: bytes) }
    }

    /// The place of the value at a path, else that of the nearest value around it.
    public func nearest(_ path: PathExpression) -> TextPlace? {
        var tokens = path.tokens
        while !tokens.isEmpty {
            if let place = self[PathExpression(tokens: tokens)] { return place }
            tokens.removeLast()
        }
        return nil
    }
}
