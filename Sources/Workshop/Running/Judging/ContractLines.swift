import Pact

/// Where the parts of one interaction stand: in the pact test that made it, else in the pact file.
struct ContractLines: Sendable {
    private enum Holder {
        case test(path: String, source: InteractionSource)
        case pact(path: String, index: Int, positions: JSONPositions)
        case nowhere
    }

    private let holder: Holder

    /// An interaction of the learner's pact test.
    init(test: PactTestInteraction) {
        holder = .test(path: StepFileName.pactTest, source: test.source)
    }

    /// An interaction of a pact file: found again in the pact test by its states and its request, never by its description; where
    /// the test does not have it, its lines in the pact file.
    init(_ interaction: Interaction, index: Int, of pact: String, positions: JSONPositions?, in test: PactTestFile?) {
        let same = test?.interactions.filter { $0.interaction.isSameExchange(as: interaction) } ?? []
        if let found = same.first(where: { $0.response.status == interaction.response?.status }) ?? same.first {
            holder = .test(path: StepFileName.pactTest, source: found.source)
        } else if let positions {
            holder = .pact(path: pact, index: index, positions: positions)
        } else {
            holder = .nowhere
        }
    }

    /// The line of a part, or of the nearest one around it.
    func location(of place: InteractionSource.Place) -> SourceLocation? {
        switch holder {
        case let .test(path, source): return SourceLocation(path: path, position: source[place])
        case let .pact(path, index, positions):
            let whole: [PathExpression.Token] = [.root, .field("interactions"), .index(index)]
            return positions.nearest(PathExpression(tokens: whole + place.pactTokens)).map { place in
                SourceLocation(path: path, position: SourcePosition(line: place.line, column: place.column))
            }
        case .nowhere: return nil
        }
    }

    /// Where the interaction begins.
    var start: SourceLocation? { location(of: .description) }
}

extension Interaction {
    /// The request line of the contract: `GET /products/10`, with its query where it has one; `message` for messages.
    var requestLine: String {
        guard let request else { return "message" }
        let query = request.query.flatMap { entry in entry.values.map { $0.map { "\(entry.name)=\($0)" } ?? entry.name } }
        return "\(request.method) \(request.path)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// True when both ask the same in the same states.
    func isSameExchange(as other: Interaction) -> Bool {
        requestLine == other.requestLine && providerStates.map(\.name).sorted() == other.providerStates.map(\.name).sorted()
    }
}

extension InteractionSource.Place {
    /// The part's path inside an interaction of a pact file.
    fileprivate var pactTokens: [PathExpression.Token] {
        switch self {
        case .description, .test, .call, .without, .expectation: []
        case .given: [.field("providerState")]
        case .request: [.field("request")]
        case .method: [.field("request"), .field("method")]
        case .path: [.field("request"), .field("path")]
        case .query: [.field("request"), .field("query")]
        case let .requestHeader(name): [.field("request"), .field("headers"), .field(name)]
        case let .requestBody(path): [.field("request"), .field("body")] + path.tokens.dropFirst()
        case .response: [.field("response")]
        case .status: [.field("response"), .field("status")]
        case let .responseHeader(name): [.field("response"), .field("headers"), .field(name)]
        case let .responseBody(path): [.field("response"), .field("body")] + path.tokens.dropFirst()
        }
    }
}
