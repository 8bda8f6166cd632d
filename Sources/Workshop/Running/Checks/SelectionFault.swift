/// Why the interaction that a check is about was not found in the learner's contract. Lines are those of the pact test.
enum SelectionFault: Sendable, Equatable {
    case several(ContractCheck.Selection, lines: [Int])
    case noRequest(ContractCheck.Selection, line: Int, has: String)
    case noStatus(ContractCheck.Selection, line: Int, has: Int)
    case noStates(ContractCheck.Selection, line: Int, has: [String])
    case none(ContractCheck.Selection)
}

extension SelectionFault {
    /// The fault as a word that checks compare.
    var fact: String {
        switch self {
        case .several: "several"
        case .noRequest: "otherRequest"
        case .noStatus: "otherStatus"
        case let .noStates(_, _, has): has.isEmpty ? "stateless" : "otherStates"
        case .none: "noInteraction"
        }
    }

    /// What was looked for, what is there, and what to do.
    var sentence: String {
        switch self {
        case let .several(wanted, lines):
            "Two interactions could be meant by \(wanted.words): lines \(lines.map(String.init).joined(separator: " and ")). "
                + "Keep one of them, or give them different provider states."
        case let .noRequest(wanted, line, has):
            "No interaction is for \(wanted.words). Line \(line) comes nearest and asks for \(has)."
        case let .noStatus(wanted, line, has):
            "No interaction is for \(wanted.words). Line \(line) comes nearest and expects status \(has)."
        case let .noStates(wanted, line, has):
            "No interaction is for \(wanted.words). Line \(line) comes nearest and is given \(Self.states(has))."
        case let .none(wanted):
            "No interaction is for \(wanted.words). Each is known by its provider states, its request and its status; the description is free."
        }
    }

    static func states(_ names: [String]) -> String {
        names.isEmpty ? "no state" : names.map { "\"\($0)\"" }.joined(separator: " and ")
    }
}

extension ContractCheck.Selection {
    fileprivate var words: String {
        let situation = givenNot.isEmpty ? SelectionFault.states(given) : "a situation of its own, such as \(SelectionFault.states(given))"
        let token = request.request.headers.first("Authorization") == nil ? "" : " with a token"
        return "\(request.request.line)\(token), given \(situation)" + (status.map { ", with status \($0)" } ?? "")
    }
}
