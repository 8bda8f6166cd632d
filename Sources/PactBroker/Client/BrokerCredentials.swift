import Pact

/// Who a client says it is, and where that was written.
public struct BrokerCredentials: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case none
        case basic(username: String, password: String)
        case bearer(token: String)
    }

    public var kind: Kind
    /// Where a person wrote them, for messages: `PACT_BROKER_TOKEN`. Empty where nobody needs to be told.
    public var source: String

    public init(_ kind: Kind, source: String = "") {
        self.kind = kind
        self.source = source
    }

    public static let none = BrokerCredentials(.none)

    public static func basic(_ username: String, _ password: String, source: String = "") -> BrokerCredentials {
        BrokerCredentials(.basic(username: username, password: password), source: source)
    }

    public static func bearer(_ token: String, source: String = "") -> BrokerCredentials {
        BrokerCredentials(.bearer(token: token), source: source)
    }

    /// The value of the `Authorization` header; `nil` where there is none.
    public var authorization: String? {
        switch kind {
        case .none: nil
        case .basic(let username, let password): "Basic " + Base64.encode(Array("\(username):\(password)".utf8))
        case .bearer(let token): "Bearer " + token
        }
    }

    /// `the token of PACT_BROKER_TOKEN`; never the secret itself. `nil` where there are none.
    var words: String? {
        let origin = source.isEmpty ? "" : " of \(source)"
        return switch kind {
        case .none: nil
        case .basic(let username, _): "the user '\(username)' with the password\(origin)"
        case .bearer: "the token\(origin)"
        }
    }
}
