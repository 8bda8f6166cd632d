import Pact

/// Why a verification has no pact to verify.
enum PactFault: Error, Sendable, Equatable {
    /// `pacts` is empty, or what it names holds no interaction.
    case nothing
    case noPact(path: String, line: Int, known: [String])
    /// The file is one of the learner's YAML files, or otherwise no pact.
    case notJSON(path: String, line: Int, reason: String)
    case otherProvider(wanted: String, line: Int, pact: String, consumer: String)
}

extension PactFault {
    /// The fault as a word that checks compare.
    var fact: String {
        switch self {
        case .nothing: "nothing"
        case .noPact: "noPact"
        case .notJSON: "notJSON"
        case .otherProvider: "otherProvider"
        }
    }

    var sentence: String {
        switch self {
        case .nothing: return "Nothing was verified: there is no interaction to replay. A verification of nothing is a FAIL."
        case let .noPact(path, line, known):
            let seen = "Seen from provider/ there is \(known.joined(separator: ", "))."
            let there = known.isEmpty ? "Run the pact test first: it writes the file." : seen
            return "Line \(line): there is no file at \(path). \(there)"
        case let .notJSON(path, line, reason):
            let yours = "That is a file of yours; the contract is the JSON file which the pact test wrote."
            let hint = path.hasSuffix(".yaml") ? yours : reason
            return "Line \(line): \(path) is no pact file. \(hint)"
        case let .otherProvider(wanted, line, pact, consumer):
            if wanted == consumer {
                return "Line \(line): \(wanted) is the consumer, the one who asks. The pact is with the provider \(pact)."
            }
            return "Line \(line): the pact is with \(pact), and this verification is of \(wanted). "
                + "For that name there is nothing to verify, and a verification of nothing is a FAIL."
        }
    }
}
