import Pact
import PactBroker

/// The names that a broker was asked about, to find the one that it does not know when it refuses.
struct AskedNames: Sendable {
    var pacticipants: [String]
    /// A version of the first pacticipant.
    var version: String?
    var environment: String?

    init(_ pacticipants: String..., version: String? = nil, environment: String? = nil) {
        self.init(pacticipants: pacticipants, version: version, environment: environment)
    }

    init(pacticipants: [String], version: String? = nil, environment: String? = nil) {
        self.pacticipants = pacticipants
        self.version = version
        self.environment = environment
    }

    /// A sentence about the first name that the broker does not know, with the nearest that it does; `nil` where it knows them all.
    ///
    /// - Parameter error: only where the broker has found nothing, or refuses, can a name be the reason.
    func advice(on error: BrokerClientError, from client: BrokerClient) async -> String? {
        switch error {
        case .notFound, .refused: break
        default: return nil
        }
        if !pacticipants.isEmpty, let known = try? await client.pacticipants().map(\.name),
            let unknown = pacticipants.first(where: { !known.contains($0) })
        {
            return Self.sentence("The broker at \(client.address) has no pacticipant", unknown, known)
                + (known.isEmpty ? " It has none at all: publish a pact first." : "")
        }
        if let environment, let known = try? await client.environments().map(\.name), !known.contains(environment) {
            return BrokerClientError.unknownEnvironment(environment, known: known).sentence
        }
        if case .notFound = error, let pacticipant = pacticipants.first, let version,
            let known = try? await client.versions(of: pacticipant).map(\.number), !known.contains(version)
        {
            return Self.sentence("\(pacticipant) has no version", version, known)
                + (known.first.map { " Its newest is '\($0)'." } ?? "")
        }
        return nil
    }

    private static func sentence(_ start: String, _ name: String, _ known: [String]) -> String {
        "\(start) '\(name)'." + (NearestName.of(name, among: known).map { " Did you mean '\($0)'?" } ?? "")
    }
}
