/// The keys that one mapping of the learner's files may have: for reading, for "did you mean", and for completion.
public struct FileContext: Sendable, Equatable {
    /// One key, and what may stand behind it.
    public struct Key: Sendable, Equatable {
        public var name: String
        public var isRequired: Bool
        /// What the key means, in a few words.
        public var meaning: String
        public var content: Content
    }

    /// What may stand behind a key.
    public indirect enum Content: Sendable, Equatable {
        /// A text, a number, or any value.
        case free
        /// One of these texts.
        case words([String])
        /// Any JSON value, in which matchers may stand.
        case example
        case mapping(FileContext)
        case list(of: FileContext)
        /// A mapping whose names are free, e.g. the operations.
        case named(FileContext)
    }

    /// With its article, for sentences: `an interaction`.
    public var name: String
    public var keys: [Key]

    /// The context behind a name of this mapping, or of a list's or named mapping's parts; `nil` where keys are free.
    func inner(_ name: String) -> FileContext? {
        keys.first { $0.name == name }?.content.context
    }
}

extension FileContext.Content {
    /// The keys of the mapping, or of each part.
    var context: FileContext? {
        switch self {
        case .free, .words, .example: nil
        case .mapping(let context), .list(let context), .named(let context): context
        }
    }
}
