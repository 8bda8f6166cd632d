import Pact

/// Whether a call gave what a test asks for.
struct CallJudgement: Sendable, Equatable {
    var isOk: Bool
    /// What went wrong; `nil` when nothing did.
    var failure: String?
    /// What happened in the words that checks compare: `returned`, `differs`, `status 404`, `refused`, `argument`.
    var fact: String

    init(_ result: CallResult, of call: OperationCall, against expectation: CallExpectation) {
        fact = result.fact
        switch (result, expectation) {
        case let (.returned(actual), .returns(expected)):
            let differences = ValueDifference.all(expected: expected, actual: actual)
            isOk = differences.isEmpty
            failure = differences.isEmpty ? nil : "\(call.description): \(differences.sentence)."
            if !isOk { fact = "differs" }
        case let (.failed(actual), .fails(expected)):
            isOk = actual == expected
            failure = isOk ? nil : "\(call.description) should fail with \(expected), and failed with \(actual)."
        case (.refused, .refused), (.returned, .anything):
            isOk = true
        case let (.notCalled(fault), _):
            isOk = false
            failure = fault.sentence
        case (.refused, _):
            isOk = false
            failure = "Refused: nobody listens there."
        case (_, .anything):
            // Who asks for any value names the call already.
            isOk = false
            failure = result.sentence.prefix(1).uppercased() + result.sentence.dropFirst()
        default:
            isOk = false
            failure = "\(expectation.wish(for: call)): \(result.sentence)"
        }
    }
}

extension CallExpectation {
    fileprivate func wish(for call: OperationCall) -> String {
        switch self {
        case .returns, .anything: "\(call.description) should bring a value"
        case let .fails(status): "\(call.description) should fail with \(status)"
        case .refused: "\(call.description) should find nobody listening"
        }
    }
}

extension CallResult {
    /// The fact of a call that got no answer for reasons of the network.
    static let brokenFact = "broken"

    /// The result as a word that checks compare.
    var fact: String {
        switch self {
        case .returned: "returned"
        case let .failed(status): "status \(status)"
        case .refused: "refused"
        case .unusable: "unusable"
        case .notCalled(.unknownOperation): "unknownCall"
        case .notCalled(.wrongNumberOfArguments): "arguments"
        case .notCalled(.argumentNotText): "argument"
        case .broken: Self.brokenFact
        }
    }

    /// What came of the call, in a sentence.
    var sentence: String {
        switch self {
        case let .returned(value): "it brought \(value.named)."
        case let .failed(status): "the answer was \(status)."
        case .refused: "the connection was refused: nobody listens there."
        case let .unusable(reason): "an answer came that the client cannot use: \(reason)."
        case let .notCalled(fault): fault.sentence
        case let .broken(error): "\(error.sentence)."
        }
    }
}
