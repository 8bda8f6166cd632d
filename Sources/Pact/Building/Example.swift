/// A value of a contract as a test writes it: an example, and the matchers that say what else is accepted in its place.
///
///     ["id": .regex(#"\d+"#, example: "10"), "name": .like("Gem Visa"), "type": "CREDIT_CARD"]
///
/// A literal stands for itself and is compared by equality; `.like` and its kin loosen that. The matchers are those of the
/// specification; which of them a contract of an older version cannot have, `ConsumerPact.file()` tells.
public struct Example: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        var name: String
        var example: Example
    }

    indirect enum Content: Sendable, Equatable {
        case value(JSONValue)
        case list([Example])
        /// In the order they are written.
        case object([Member])
        /// A list of so many elements like this one, with the matchers of every element.
        case repeated(Example, count: Int)
        /// Elements that have to be found in a list, each with matchers of its own.
        case variants([Example])
    }

    var content: Content
    /// What is demanded of the value itself; all must hold.
    var matchers: [MatchingRule] = []
    var generator: Generator?

    init(_ content: Content, _ matchers: [MatchingRule] = []) {
        self.content = content
        self.matchers = matchers
    }

    /// A value that is compared by equality, e.g. one that was read from a file.
    public init(_ value: JSONValue) {
        self.init(.value(value))
    }

    /// The same value with one more matcher, which must hold as well: for those that have no function here.
    public func matching(_ rule: MatchingRule) -> Example {
        var example = self
        example.matchers.append(rule)
        return example
    }

    /// The same value, in whose place the generator puts another one whenever a message goes out: what the mock server answers, and what a
    /// verified provider is asked.
    public func generated(by generator: Generator) -> Example {
        var example = self
        example.generator = generator
        return example
    }
}
