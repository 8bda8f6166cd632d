import Pact
import Testing

@testable import Workshop

@Suite("An order to the broker")
struct BrokerOrderTests {
    @Test(
        "is read with its words and options, long, short and with an equals sign",
        arguments: [
            ("publish pacts --consumer-app-version 1 --branch main", "publish pacts --consumer-app-version 1 --branch main"),
            ("publish a b -a 1 -t x -t y", "publish a b --consumer-app-version 1 --tag x --tag y"),
            ("publish pacts --consumer-app-version=1 --merge", "publish pacts --consumer-app-version 1 --merge"),
            ("can-i-deploy -a A --latest", "can-i-deploy --pacticipant A --latest"),
            ("can-i-deploy -a A -l prod", "can-i-deploy --pacticipant A --latest prod"),
            ("can-i-deploy -a 'A b' -e \"1 2\"", "can-i-deploy --pacticipant \"A b\" --version \"1 2\""),
            ("pact-broker can-i-deploy -a A -e 1", "can-i-deploy --pacticipant A --version 1"),
            ("create-environment --name staging --no-production", "create-environment --name staging --no-production"),
            ("list-environments", "list-environments"),
        ])
    func reading(typed: String, text: String) throws {
        let order = try BrokerOrder.read(ScriptLine.words(of: typed))
        #expect(order.text == text)
        #expect(try BrokerOrder.read(ScriptLine.words(of: order.text)) == order)
    }

    @Test(
        "that is none is told what is missing, with the nearest name",
        arguments: [
            ("publsh pacts -a 1", "Did you mean publish?"), ("publish pacts", "--consumer-app-version is missing"),
            ("publish -a 1", "PATH... is missing"), ("publish pacts -a", "--consumer-app-version is missing"),
            ("publish pacts --consumer-version 1", "Did you mean --consumer-app-version?"),
            ("can-i-deploy -a A", "Which version?"), ("can-i-deploy -e 1", "--pacticipant is missing"),
            ("can-i-deploy -a A -e 1 --latest", "Keep one of the two"), ("can-i-deploy A -e 1", "A has no option before it"),
            ("record-deployment -a A -e 1", "--environment is missing"),
            ("can-i-deploy -a A -e 1 --broker-base-url http://x", "knows its broker already"), ("", "knows no order"),
            ("list-environments all", "all has no option before it"),
        ])
    func errors(typed: String, says: String) async throws {
        let lesson = Lesson(number: 1, folder: "01-a", title: "A")
        let run = BrokerOrderRun(lesson: lesson, files: [:], broker: nil, now: { RealLesson.now })
        let report = await run.report(ScriptLine.words(of: typed))
        #expect(report.result == .notUnderstood)
        #expect(report.lines.contains { $0.contains(says) }, "\(report.lines)")
        #expect(report.entry == nil)
    }

    @Test("without a broker is the environment's fault")
    func noBroker() async {
        let lesson = Lesson(number: 1, folder: "01-a", title: "A")
        let run = BrokerOrderRun(lesson: lesson, files: [:], broker: nil, now: { RealLesson.now })
        #expect(await run.report(["list-environments"]).result == .environment)
    }

    @Test(
        "names what was meant",
        arguments: [
            ("can-i-deploy -a frontendwebsite -e 1.0.0", "did you mean FrontendWebsite?"),
            ("can-i-deploy -a FrontendWebsite -e 1.0", "There is 1.0.0."),
            ("can-i-deploy -a FrontendWebsite -e 1.0.0 --to-environment prod", "There are production and test."),
            ("record-deployment -a FrontendWebsite -e 1.0.0 --environment prod", "production and test"),
            ("record-deployment -a FrontendWebsite -e 2 --environment test", "has no version 2"),
            ("publish nowhere -a 1", "There are some in pacts"),
        ])
    func advice(typed: String, says: String) async throws {
        var lesson = try RealLesson.step(12)
        lesson.wrongAnswers = []
        let played = await StepPlay(lesson, over: InMemoryTransport(), now: { RealLesson.now })
            .played(lesson.solution, script: [.order(typed)])
        let lines = try #require(played.reports.first).lines
        #expect(lines.contains { $0.contains(says) }, "\(lines)")
    }

    @Test("is kept in the log as it was typed, but for what may be secret")
    func secrets() async throws {
        let lesson = try RealLesson.step(12)
        let typed = "create-webhook http://127.0.0.1:9/ --contract-published -H 'Authorization: Bearer abc' -d hidden"
        let played = await StepPlay(lesson, over: InMemoryTransport(), now: { RealLesson.now })
            .played(lesson.solution, script: [.order(typed)])
        let entry = try #require(played.reports.first?.entry)
        #expect(!entry.text.contains("abc"))
        #expect(!entry.text.contains("hidden"))
        #expect(entry.text.contains("--contract-published"))
    }

    @Test("is offered what could come next")
    func completions() {
        let names = BrokerNames(pacticipants: ["A", "B"], versions: ["A": ["2", "1"]], environments: ["test"])
        func offered(_ words: String...) -> [String] { BrokerOrder.completions(behind: words, knowing: names) }
        #expect(offered().contains("can-i-deploy"))
        #expect(offered("publish").first == "pacts")
        #expect(offered("can-i-deploy", "--pacticipant") == ["A", "B"])
        #expect(offered("can-i-deploy", "--pacticipant", "A", "--version") == ["2", "1"])
        #expect(offered("can-i-deploy", "-a", "A", "--to-environment") == ["test"])
        #expect(!offered("can-i-deploy", "--pacticipant", "A").contains("--pacticipant"))
        #expect(offered("nothing") == [])
    }
}

@Suite("The log of what a broker was asked")
struct BrokerLogTests {
    private static let entry = BrokerLog.Entry(
        at: RealLesson.now, broker: "http://127.0.0.1:9292", kind: .asked, pacticipant: "A", version: "1", environment: "production",
        isYes: false, ignoresSome: true, isOfLatest: true, text: "can-i-deploy")

    @Test("reads what it wrote, and leaves out what it cannot read")
    func roundTrip() {
        let log = BrokerLog(entries: [Self.entry])
        #expect(BrokerLog(json: log.json) == log)
        #expect(BrokerLog(json: ["entries": [["kind": "asked"], 3]]).entries.isEmpty)
        #expect(BrokerLog(json: 7).entries.isEmpty)
    }

    @Test("keeps the newest, and tells brokers apart")
    func limit() {
        var log = BrokerLog()
        for number in 0..<600 {
            var entry = Self.entry
            entry.version = "\(number)"
            log.add(entry)
        }
        #expect(log.entries.count == 500)
        #expect(log.entries.last?.version == "599")
        #expect(log.of("http://127.0.0.1:9292").count == 500)
        #expect(log.of(BrokerLog.ownBroker).isEmpty)
    }
}

@Suite("A broker's address")
struct BrokerAddressTests {
    @Test(
        "is http or https, with or without a port and a path",
        arguments: [
            ("http://127.0.0.1:9292", "http://127.0.0.1:9292"), ("https://a.pactflow.io", "https://a.pactflow.io"),
            ("https://a.pactflow.io:8443/x/", "https://a.pactflow.io:8443/x"), ("http://localhost", "http://localhost:80"),
            ("HTTPS://a.io", "https://a.io"), ("https://a.io:80", "https://a.io:80"),
        ])
    func right(text: String, origin: String) {
        #expect(HTTPOrigin(brokerURL: text)?.description == origin)
    }

    @Test("is nothing else", arguments: ["a.pactflow.io", "ftp://a", "https://", "https://a b", "http://a:99999", ""])
    func wrong(text: String) {
        #expect(HTTPOrigin(brokerURL: text) == nil)
    }

    @Test("off this machine is not asked unless the learner agreed, and gets no credentials of another")
    func permission() throws {
        let far = HTTPOrigin(host: "broker.example.com", port: 443, isSecure: true)
        let near = HTTPOrigin(host: "127.0.0.1", port: 9292)
        var broker = StepBroker(address: near, credentials: .bearer("secret"), transport: InMemoryTransport())
        #expect(throws: BrokerFault.notPermitted(far)) { _ = try broker.client(at: far) }
        broker.permitted = [far]
        #expect(try broker.client(at: far).credentials == .none)
        #expect(try broker.client().credentials == .bearer("secret"))
        #expect(try broker.client(at: HTTPOrigin(host: "127.0.0.1", port: 9293)).credentials == .none)
    }

    @Test("named outside of the files is asked with the credentials named there, and not with those of the course's file")
    func credentials() throws {
        let near = HTTPOrigin(host: "127.0.0.1", port: 9292)
        let file = VerificationBroker(username: "a", password: "b", position: SourcePosition(line: 1, column: 1))
        let named = StepBroker(address: near, choice: .named(by: "X"), credentials: .bearer("secret"), transport: InMemoryTransport())
        #expect(try named.client(for: file).credentials == .bearer("secret"))
        let own = StepBroker(address: near, credentials: .bearer("secret"), transport: InMemoryTransport())
        #expect(try own.client(for: file).credentials.kind == .basic(username: "a", password: "b"))
        let open = StepBroker(address: near, choice: .named(by: "X"), transport: InMemoryTransport())
        #expect(try open.client(for: file).credentials.kind == .basic(username: "a", password: "b"))
    }
}
