import Pact

/// Why a group of mismatches came about, where that can be told from the facts alone.
enum FailureCause: Sendable, Equatable {
    /// A good answer was expected and 404 came with another type of content: the provider has no such address.
    case noSuchRoute(request: String)
    /// A good answer was expected and 404 came in the expected type: the address is known, the thing is not there.
    case nothingThere(states: [String])
    /// A good answer was expected and 401 came.
    case notLetIn
    /// An error was expected and a good answer came.
    case letThrough(status: Int)
    /// An answer to somebody unknown was expected and a good answer came.
    case notTurnedAway(status: Int)
    /// The client asked for something else than the contract has.
    case askedElsewhere(sent: String, expected: String)

    /// What an answer's mismatches say together.
    static func ofAnswer(_ mismatches: [Mismatch], to interaction: Interaction) -> FailureCause? {
        guard let expected = interaction.response?.status,
            let actual = mismatches.first(where: { $0.place == .status })?.actual?.int
        else { return nil }
        switch (expected, actual) {
        case (200..<300, 404):
            let otherType = mismatches.contains { $0.place == .bodyType }
            return otherType
                ? .noSuchRoute(request: interaction.requestLine) : .nothingThere(states: interaction.providerStates.map(\.name))
        case (200..<300, 401): return .notLetIn
        case (401, 200..<300), (403, 200..<300): return .notTurnedAway(status: expected)
        case (400..<500, 200..<300): return .letThrough(status: expected)
        default: return nil
        }
    }

    /// What a request's mismatches say together.
    static func ofRequest(_ mismatches: [Mismatch], sent: HTTPRequest, to interaction: Interaction) -> FailureCause? {
        mismatches.contains { $0.place == .method || $0.place == .path }
            ? .askedElsewhere(sent: sent.line, expected: interaction.requestLine) : nil
    }

    /// The part of the interaction to change; `nil` where the line is in another file.
    var place: InteractionSource.Place? {
        switch self {
        case .noSuchRoute: .path
        case .nothingThere, .letThrough: .given
        case .notLetIn: .requestHeader(name: "Authorization")
        case .notTurnedAway, .askedElsewhere: nil
        }
    }

    var sentence: String {
        switch self {
        case let .noSuchRoute(request):
            "One cause for all of it: the provider has no route for \(request), so what came is its page for unknown addresses. "
                + "Look at the request's path."
        case let .nothingThere(states):
            "The provider knows the address and found nothing there: "
                + (states.isEmpty
                    ? "the interaction names no provider state that puts the data in place."
                    : "was its data set up for \(states.map { "\"\($0)\"" }.joined(separator: " and "))?")
        case .notLetIn: "The provider did not let the request in: the token is missing, of another form, or not valid at its time."
        case let .letThrough(status):
            "The provider had an answer where \(status) was expected: was its data set up for this provider state?"
        case let .notTurnedAway(status):
            "The provider let the request in where \(status) was expected: it does not ask who is calling."
        case let .askedElsewhere(sent, expected):
            "The client sent \(sent), the mock server knows only \(expected). Client and expectation must speak of the same call."
        }
    }
}
