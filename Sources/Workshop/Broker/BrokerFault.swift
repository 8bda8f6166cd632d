import Pact
import PactBroker

/// Why a run has nothing from a broker.
public enum BrokerFault: Error, Sendable, Equatable {
    /// Nobody said which broker.
    case noBroker
    /// An address off this machine that the learner was not asked about.
    case notPermitted(HTTPOrigin)
    /// The broker has no contract for the provider, or none that the selectors choose.
    case noContract(provider: String, known: [String], hasSelectors: Bool)
    case noPact(name: String, reason: String)
    case client(BrokerClientError)
}

extension BrokerFault {
    /// The fault as a word that checks compare.
    var fact: String {
        switch self {
        case .noBroker: "noBroker"
        case .notPermitted: "notPermitted"
        case .noContract(_, let known, _): known.isEmpty ? "noContract" : "noContract otherProvider"
        case .noPact: "noPact"
        case .client(let error): error.fact
        }
    }

    /// True where the learner's files are not to blame.
    var isOfEnvironment: Bool {
        switch self {
        case .noBroker, .notPermitted: true
        case .noContract, .noPact: false
        case .client(let error): error.isOfEnvironment
        }
    }

    public var sentence: String {
        switch self {
        case .noBroker:
            return "There is no broker to ask here. The tutor starts one in this step; without it, `pact-workshop broker` does."
        case .notPermitted(let origin):
            return "\(origin) is not on this machine, and nothing was sent there. If you want that, say so with --use-broker \(origin)."
        case .noContract(let provider, let known, _) where !known.isEmpty:
            return
                "The broker has no contract with \(provider). It has some with \(known.joined(separator: ", ")). Names are case sensitive."
        case .noContract(let provider, _, true):
            return "The broker has no contract with \(provider) that these selectors choose, and a verification of nothing is a FAIL. "
                + "Publish one from the branch that they name: `:publish pacts --consumer-app-version VERSION --branch main`."
        case .noContract(let provider, _, false):
            return "The broker has no contract with \(provider) yet, and a verification of nothing is a FAIL. Publish one first: "
                + "`:publish pacts --consumer-app-version VERSION --branch main`."
        case .noPact(let name, let reason): return "The broker's \(name) cannot be read: \(reason)"
        case .client(let error): return error.sentence
        }
    }
}

extension BrokerClientError {
    /// The error as a word that checks compare.
    var fact: String {
        switch self {
        case .unreachable: "brokerUnreachable"
        case .unauthorized: "unauthorized"
        case .forbidden: "forbidden"
        case .notFound: "notFound"
        case .conflict: "conflict"
        case .refused: "refusedByBroker"
        case .failed: "brokerFailed"
        case .redirected: "redirected"
        case .notHAL, .missing: "noBroker"
        case .unknownEnvironment: "unknownEnvironment"
        case .notInEnvironment: "notInEnvironment"
        }
    }

    /// True where nobody answered, or the broker itself failed.
    var isOfEnvironment: Bool {
        switch self {
        case .unreachable, .failed, .redirected, .notHAL, .missing: true
        default: false
        }
    }
}
