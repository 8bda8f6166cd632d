import Pact

extension InteractionSource.Place {
    /// The same place with header names in lower case, so that look-ups do not depend on it.
    var normalised: Self {
        switch self {
        case .requestHeader(let name): .requestHeader(name: name.lowercased())
        case .responseHeader(let name): .responseHeader(name: name.lowercased())
        default: self
        }
    }

    /// The next larger part of the interaction; `nil` for its parts of the first rank.
    var enclosing: Self? {
        switch self {
        case .description, .given, .request, .response, .test: nil
        case .method, .path, .query, .requestHeader: .request
        case .status, .responseHeader: .response
        case .call, .without, .expectation: .test
        case .requestBody(let path):
            path.tokens.count > 1 ? .requestBody(PathExpression(tokens: path.tokens.dropLast())) : .request
        case .responseBody(let path):
            path.tokens.count > 1 ? .responseBody(PathExpression(tokens: path.tokens.dropLast())) : .response
        }
    }

    /// A body's place with every index, and `[*]`, replaced by the first element; `nil` where that is the place itself.
    var withFirstElements: Self? {
        switch self {
        case .requestBody(let path): path.withFirstElements.map { .requestBody($0) }
        case .responseBody(let path): path.withFirstElements.map { .responseBody($0) }
        default: nil
        }
    }
}

extension PathExpression {
    fileprivate var withFirstElements: PathExpression? {
        let first = tokens.map { token in
            switch token {
            case .index, .anyIndex: Token.index(0)
            case .root, .field, .anyField: token
            }
        }
        return first == tokens ? nil : PathExpression(tokens: first)
    }
}
