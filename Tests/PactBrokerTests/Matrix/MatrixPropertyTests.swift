import Pact
import PactBroker
import Testing

@Suite("What always holds of the matrix")
struct MatrixPropertyTests {
    /// SplitMix64.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        mutating func pick(_ words: [String]) -> String { words.randomElement(using: &self) ?? "" }
    }

    static let names = ["Web", "App", "Service", "Stock"]
    static let versions = ["1", "2", "3"]
    static let environments = ["test", "production"]

    static func happening(_ numbers: inout Numbers) -> String {
        let name = numbers.pick(names)
        let other = numbers.pick(names)
        let version = numbers.pick(versions)
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0, 1:
            return "pact \(name) \(version) \(numbers.pick(["main", "#dev", ""])) -> \(other) \(name)\(other)\(numbers.pick(["x", "y"]))"
        case 2: return "deploy \(name) \(version) \(numbers.pick(environments)) \(numbers.pick(["", "blue"]))"
        case 3: return "release \(name) \(version) \(numbers.pick(environments))"
        case 4: return "undeploy \(name) \(version) \(numbers.pick(environments))"
        default: return verification(name, other, &numbers, numbers.pick(["ok", "ok", "fail"]))
        }
    }

    static func verification(_ consumer: String, _ provider: String, _ numbers: inout Numbers, _ result: String) -> String {
        "verify \(consumer)\(provider)\(numbers.pick(["x", "y"])) by \(provider) \(numbers.pick(versions)) \(result)"
    }

    /// A broker with a random past; what cannot be (a result for no contract) is left out.
    static func past(_ numbers: inout Numbers) throws -> DrawnCatalogue {
        var drawn = try DrawnCatalogue("")
        for _ in 0..<Int.random(in: 5...40, using: &numbers) { try? drawn.draw(happening(&numbers)) }
        return drawn
    }

    static func question(_ numbers: inout Numbers) -> MatrixQuery {
        let named = (0...Int.random(in: 0...1, using: &numbers)).map { _ in
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0: MatrixSelector(numbers.pick(names), isLatest: true)
            case 1: MatrixSelector(numbers.pick(names), tag: "dev")
            case 2: MatrixSelector(numbers.pick(names), branch: "main")
            default: MatrixSelector(numbers.pick(names), version: numbers.pick(versions))
            }
        }
        var query = MatrixQuery(named, newest: [.forBothVersions, .forConsumerVersion, nil].randomElement(using: &numbers) ?? nil)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: query.environment = numbers.pick(environments)
        case 1: query.isLatest = true
        case 2: query.isMainBranch = true
        default: break
        }
        return query
    }

    @Test("one more failure never makes a yes", arguments: [1, 2, 3, 4])
    func failures(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        var nos = 0
        for _ in 0..<150 {
            var drawn = try Self.past(&numbers)
            let query = Self.question(&numbers)
            guard query.problems(in: drawn.catalogue).isEmpty, drawn.catalogue.matrix(query).isDeployable != true else { continue }
            nos += 1
            try? drawn.draw(Self.verification(numbers.pick(Self.names), numbers.pick(Self.names), &numbers, "fail"))
            #expect(drawn.catalogue.matrix(query).isDeployable != true)
        }
        #expect(nos > 20)
    }

    @Test("where everybody is ignored, the answer is yes", arguments: [1, 2])
    func ignoringAll(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        for _ in 0..<100 {
            let catalogue = try Self.past(&numbers).catalogue
            var query = Self.question(&numbers)
            query.ignored = Self.names.map { MatrixSelector($0) }
            guard query.selectors.allSatisfy({ catalogue.pacticipant(named: $0.pacticipant) != nil }) else { continue }
            let report = catalogue.matrix(query)
            #expect(report.isDeployable == true)
            #expect(report.rows.allSatisfy { $0.isIgnored })
        }
    }

    @Test("a yes for an environment means that every pair that would meet there is verified, and only that", arguments: [1, 2, 3, 4])
    func environment(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        var yes = 0
        for _ in 0..<200 {
            let catalogue = try Self.past(&numbers).catalogue
            let name = numbers.pick(Self.names)
            let number = numbers.pick(Self.versions)
            let environment = numbers.pick(Self.environments)
            guard let pacticipant = catalogue.pacticipant(named: name) else { continue }
            let report = catalogue.matrix(MatrixQuery([MatrixSelector(name, version: number)], environment: environment))
            let version = catalogue.version(number, of: pacticipant)
            let expected = version.map { Self.fits($0, environment, catalogue) } ?? false
            #expect((report.isDeployable == true) == expected, "\(name) \(number) to \(environment)")
            #expect(report.isDeployable == true || report.reasons.contains { $0.kind == .error })
            #expect(report.isDeployable != true || !report.reasons.contains { $0.kind == .error })
            if expected { yes += 1 }
        }
        #expect(yes > 10)
    }

    /// The rule, told plainly: each provider that the version needs is there, in versions that all verified its contract; and each
    /// consumer that is there has its contract verified by it.
    static func fits(_ version: PacticipantVersion, _ environment: String, _ catalogue: Catalogue) -> Bool {
        guard let environment = catalogue.environment(named: environment) else { return false }
        func isVerified(_ publication: PactPublication, by provider: Int) -> Bool {
            catalogue.verifications.all.last { $0.content == publication.content && $0.providerVersion == provider }?.success == true
        }
        for publication in catalogue.publications(of: version) {
            guard let provider = catalogue.pacticipants[publication.provider] else { return false }
            // A pacticipant that needs itself meets itself in the version that is asked about.
            let there = provider.id == version.pacticipant ? [version] : catalogue.versions(in: environment, of: provider)
            guard !there.isEmpty, there.allSatisfy({ isVerified(publication, by: $0.id) }) else { return false }
        }
        for consumer in catalogue.pacticipants.all where consumer.id != version.pacticipant {
            for other in catalogue.versions(in: environment, of: consumer) {
                for publication in catalogue.publications(of: other) where publication.provider == version.pacticipant {
                    guard isVerified(publication, by: version.id) else { return false }
                }
            }
        }
        return true
    }

    @Test("fewer rows are the first of more, and the answer is the same", arguments: [1, 2])
    func limit(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        for _ in 0..<60 {
            let catalogue = try Self.past(&numbers).catalogue
            var query = MatrixQuery([MatrixSelector(numbers.pick(Self.names)), MatrixSelector(numbers.pick(Self.names))], limit: 1000)
            let all = catalogue.matrix(query)
            for limit in 1...4 {
                query.limit = limit
                let some = catalogue.matrix(query)
                #expect(some.rows == Array(all.rows.prefix(limit)))
                #expect(some.rowsLeftOut == all.rows.count - some.rows.count)
                #expect(some.isDeployable == all.isDeployable)
                #expect(some.reasons == all.reasons)
            }
        }
    }

    @Test("of very many rows the newest are shown, and all are counted")
    func manyRows() throws {
        var numbers = Numbers(state: 7)
        var lines = (0..<75).map { "pact Web \($0) -> Service c\($0 % 3)" }
        lines += (0..<90).map { "verify c\($0 % 3) by Service \($0) \(numbers.pick(["ok", "fail"]))" }
        lines = Array(lines[..<3]) + lines[3...].shuffled(using: &numbers)
        let catalogue = try DrawnCatalogue(lines.joined(separator: "\n")).catalogue
        var query = MatrixQuery([MatrixSelector("Web"), MatrixSelector("Service")], limit: 10_000)
        let all = catalogue.matrix(query)
        #expect(all.rows.count == 3 * 25 * 30)
        let ages = all.rows.map { max($0.publishedAt, $0.result?.verifiedAt ?? $0.publishedAt) }
        #expect(ages == ages.sorted(by: >))
        for limit in [1, 40, 300, 1500] {
            query.limit = limit
            let some = catalogue.matrix(query)
            #expect(some.rows == Array(all.rows.prefix(limit)))
            #expect(some.rowsLeftOut == all.rows.count - limit)
            #expect(some.counts == all.counts)
        }
        #expect(all.counts.success == all.rows.count { $0.outcome == .success })
        #expect(all.counts.failed == all.rows.count { $0.outcome == .failure })
    }

    @Test("what is counted is what is shown, but for rows that do not count", arguments: [5, 6])
    func counts(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        for _ in 0..<100 {
            let catalogue = try Self.past(&numbers).catalogue
            var query = Self.question(&numbers)
            query.limit = 10_000
            query.ignored = [MatrixSelector(numbers.pick(Self.names), version: numbers.pick(Self.versions))]
            let report = catalogue.matrix(query)
            let counted = report.rows.filter { !$0.isIgnored && !$0.isSuperseded }
            #expect(report.counts.success == counted.count { $0.outcome == .success })
            #expect(report.counts.failed == counted.count { $0.outcome == .failure })
            #expect(report.counts.unknown == counted.count { $0.outcome == .unknown })
            #expect(report.counts.ignored == report.rows.count { $0.isIgnored && !$0.isSuperseded })
        }
    }

    @Test("any query string has an answer or a problem", arguments: [8, 9])
    func anyQueryString(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let pieces = [
            "q[][pacticipant]", "q[][version]", "q[][latest]", "q[][tag]", "q[][branch]", "q[][mainBranch]", "q[][environment]",
            "ignore[][pacticipant]", "ignore[][version]", "latestby", "limit", "tag", "latest", "environment", "mainBranch", "success[]",
            "=", "=", "=", "&", "&", "&", "%", "%5B%5D", "%FF", "+", "[]", "][", "Web", "Service", "1", "2", "-1", "true", "cvp", "cvpv",
            "production", "99999999999999999999", "limit=9223372036854775807&", "limit=-9223372036854775808&",
        ]
        for _ in 0..<25 {
            let catalogue = try Self.past(&numbers).catalogue
            for _ in 0..<20 {
                let text = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in numbers.pick(pieces) }.joined()
                let query = MatrixQuery(reading: text)
                let report = catalogue.matrix(query)
                #expect(query.problems(in: catalogue).contains(.limitBelowOne) == (query.limit < 1))
                #expect(report.rows.count <= max(query.limit, 0))
            }
        }
    }
}
