import Pact

extension Finding {
    /// The findings for a response that does not fit.
    static func ofAnswer(_ mismatches: [Mismatch], to interaction: Interaction, lines: ContractLines) -> [Finding] {
        let cause = FailureCause.ofAnswer(mismatches, to: interaction)
        let causeLine = cause?.place.flatMap(lines.location)
        return mismatches.map { mismatch in
            Finding(
                mismatch: mismatch, sentence: mismatch.sentence, why: mismatch.why, cause: cause?.sentence,
                expectation: lines.location(of: mismatch.place.inResponse), causeLine: causeLine)
        }
    }

    /// The findings for a request that does not fit; `sender` is the line of the client that made it.
    static func ofRequest(
        _ mismatches: [Mismatch], sent: HTTPRequest, to interaction: Interaction, lines: ContractLines, sender: SourceLocation?
    ) -> [Finding] {
        let cause = FailureCause.ofRequest(mismatches, sent: sent, to: interaction)
        return mismatches.map { mismatch in
            Finding(
                mismatch: mismatch, sentence: mismatch.sentence, why: mismatch.why, cause: cause?.sentence,
                expectation: lines.location(of: mismatch.place.inRequest), causeLine: sender)
        }
    }
}

extension Mismatch.Place {
    /// The part of an interaction's response that this place belongs to.
    fileprivate var inResponse: InteractionSource.Place {
        switch self {
        case .status: .status
        case let .header(name): .responseHeader(name: name)
        case .bodyType: .responseHeader(name: "Content-Type")
        case let .body(path): .responseBody(Self.expression(path))
        case .method, .path, .query, .metadata: .response
        }
    }

    /// The part of an interaction's request that this place belongs to.
    fileprivate var inRequest: InteractionSource.Place {
        switch self {
        case .method: .method
        case .path: .path
        case let .query(name): .query(name: name)
        case let .header(name): .requestHeader(name: name)
        case .bodyType: .requestHeader(name: "Content-Type")
        case let .body(path): .requestBody(Self.expression(path))
        case .status, .metadata: .request
        }
    }

    private static func expression(_ path: String) -> PathExpression {
        (try? PathExpression.parse(path)) ?? PathExpression(tokens: [.root])
    }
}
