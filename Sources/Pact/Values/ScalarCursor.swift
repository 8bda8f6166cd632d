/// A place in a text that is read scalar by scalar, as parsers of patterns do.
protocol ScalarCursor {
    var scalars: [Unicode.Scalar] { get }
    /// The index of the next scalar; 0-based, the count at the end.
    var position: Int { get set }
}

extension ScalarCursor {
    /// The scalar that stands `distance` behind the next one; `nil` past the end.
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let place = position + distance
        return scalars.indices.contains(place) ? scalars[place] : nil
    }

    func startsWith(_ text: String) -> Bool {
        scalars.dropFirst(position).starts(with: text.unicodeScalars)
    }

    /// Goes behind the text where it comes next; false, with nothing taken, where it does not.
    mutating func take(_ text: String) -> Bool {
        guard startsWith(text) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    /// Takes the scalars that belong, at most `limit` of them.
    mutating func text(limit: Int = .max, while belongs: (Unicode.Scalar) -> Bool) -> String {
        let part = scalars.dropFirst(position).prefix(limit).prefix(while: belongs)
        position += part.count
        return Self.text(part)
    }

    static func text(_ part: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: part)
        return String(text)
    }
}
