import Pact
import Testing

@testable import PactBroker

@Suite("What always holds of the pacts to verify")
struct VerifyingPropertyTests {
    typealias Numbers = MatrixPropertyTests.Numbers

    static let selectors: [ConsumerVersionSelector] = [
        ConsumerVersionSelector(.mainBranch), ConsumerVersionSelector(.branch("main")), ConsumerVersionSelector(.latest),
        ConsumerVersionSelector(.latestTagged("dev")), ConsumerVersionSelector(.allTagged("dev")),
        ConsumerVersionSelector(.deployed(environment: "test")), ConsumerVersionSelector(.released()),
        ConsumerVersionSelector(.deployedOrReleased()), ConsumerVersionSelector(.latest, consumer: "Web"),
    ]

    /// A random past in which Service has versions on two branches.
    static func past(_ numbers: inout Numbers) throws -> DrawnCatalogue {
        var drawn = try MatrixPropertyTests.past(&numbers)
        for version in MatrixPropertyTests.versions { try drawn.draw("version Service \(version) \(numbers.pick(["main", "feat"]))") }
        for _ in 0..<20 { try? drawn.draw(MatrixPropertyTests.happening(&numbers)) }
        return drawn
    }

    static func question(_ numbers: inout Numbers) -> VerificationQuery {
        VerificationQuery(
            branch: numbers.pick(["main", "feat", "new"]), includesPending: true, wipSince: Instant(milliseconds: 0),
            selectors: selectors.shuffled(using: &numbers).prefix(Int.random(in: 0...3, using: &numbers)).map { $0 })
    }

    static func service(_ catalogue: Catalogue) throws -> Pacticipant { try #require(catalogue.pacticipant(named: "Service")) }

    @Test("each content is there once, work in progress is pending and was not asked for", arguments: [1, 2, 3])
    func once(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        var inProgress = 0
        for _ in 0..<60 {
            let catalogue = try Self.past(&numbers).catalogue
            let provider = try Self.service(catalogue)
            let query = Self.question(&numbers)
            let pacts = catalogue.pactsToVerify(query, provider: provider)
            let contents = pacts.map(\.pact.content.id)
            #expect(Set(contents).count == contents.count)
            for pact in pacts {
                #expect(pact.pact.content.provider == provider.id)
                #expect(pact.pact.publication.content == pact.pact.content.id)
                #expect(!pact.pact.reasons.isEmpty)
                #expect(!pact.isWIP || pact.state.isPending)
            }
            var asked = query
            asked.wipSince = nil
            #expect(catalogue.pactsToVerify(asked, provider: provider) == pacts.filter { !$0.isWIP })
            inProgress += pacts.count { $0.isWIP }
        }
        #expect(inProgress > 10)
    }

    @Test("several selectors find what each of them finds", arguments: [4, 5])
    func union(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        for _ in 0..<60 {
            let catalogue = try Self.past(&numbers).catalogue
            let provider = try Self.service(catalogue)
            func contents(_ selectors: [ConsumerVersionSelector]) -> Set<Int> {
                Set(PactSelection(catalogue: catalogue, provider: provider).pacts(selectors).map(\.content.id))
            }
            let some = Array(Self.selectors.shuffled(using: &numbers).prefix(3))
            #expect(contents(some) == some.reduce(into: []) { $0.formUnion(contents([$1])) })
        }
    }

    @Test("a success on a branch ends pending there, and work in progress too unless it was fetched as such", arguments: [6, 7])
    func success(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        var ended = 0
        for _ in 0..<80 {
            var drawn = try Self.past(&numbers)
            try drawn.draw("version Service 9 main")
            let provider = try Self.service(drawn.catalogue)
            var query = Self.question(&numbers)
            query.branch = "main"
            let before = drawn.catalogue.pactsToVerify(query, provider: provider)
            guard let pact = before.filter(\.state.isPending).randomElement(using: &numbers) else { continue }
            let isProgress = Bool.random(using: &numbers)
            // A letter stands for one contract here: no two consumers share one.
            try drawn.draw("verify \(pact.pact.content.sha) by Service 9 ok\(isProgress ? " wip" : "")")
            let after = drawn.catalogue.pactsToVerify(query, provider: provider)
            let same = after.first { $0.pact.content.id == pact.pact.content.id }
            if pact.isWIP {
                #expect((same == nil) == !isProgress)
            } else {
                #expect(same?.state == .verified(.branch("main")))
            }
            #expect(after.count == before.count - (same == nil ? 1 : 0))
            ended += 1
        }
        #expect(ended > 10)
    }
}
