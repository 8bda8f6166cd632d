import Pact
import Testing

@testable import PactBroker

/// What a broker knows, what the provider Service asks it, and the pacts it is given.
struct VerifyingScenario: Sendable, CustomTestStringConvertible {
    let name: String
    /// See `DrawnCatalogue`.
    let told: String
    /// The body of the request.
    let asked: String
    /// `Web 1 A: latest from main branch`, with `, pending` or `, wip` behind it.
    let pacts: [String]

    init(_ name: String, _ told: String, ask asked: String, _ pacts: [String]) {
        self.name = name
        self.told = told
        self.asked = asked
        self.pacts = pacts
    }

    var testDescription: String { name }

    func check() throws {
        let catalogue = try DrawnCatalogue(told).catalogue
        #expect(try catalogue.drawnPacts(asked) == pacts)
    }
}

extension Catalogue {
    /// What Service has to verify.
    func drawnPacts(_ asked: String) throws -> [String] {
        let body = try #require(try JSONValue.parse(asked).object)
        let query = try VerificationQuery(body, environments: environments.all.map(\.name))
        let provider = try #require(pacticipant(named: "Service"))
        return pactsToVerify(query, provider: provider).map { pact in
            let consumer = pacticipants[pact.pact.content.consumer]?.name ?? "?"
            let version = versions[pact.pact.publication.consumerVersion]?.number ?? "?"
            let state = pact.isWIP ? ", wip" : query.includesPending && pact.state.isPending ? ", pending" : ""
            return "\(consumer) \(version) \(pact.pact.content.sha): \(pact.shortDescription)\(state)"
        }
    }
}
