/// A piece of one line of YAML, as the colours and checks see it.
struct YAMLToken: Equatable {
    enum Kind: Equatable {
        case space, mark, key, plain, quoted, number, tag, anchor, comment, open, close, block
    }

    var kind: Kind
    /// Characters of the line, from 0.
    var range: Range<Int>
}
