import Pact
import PactBroker
import Testing

@Suite("A question to the matrix")
struct MatrixQuestionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let query: MatrixQuery

        init(_ text: String, _ query: MatrixQuery) {
            self.text = text
            self.query = query
        }

        var testDescription: String { text }
    }

    static let web1 = MatrixSelector("Web", version: "1")

    @Test(
        "is read as the official clients write it",
        arguments: [
            Case(
                "q[][pacticipant]=Web&q[][version]=1&latestby=cvpv&environment=production",
                MatrixQuery([web1], environment: "production")),
            Case(
                "q[][pacticipant]=Web&q[][version]=1&latestby=cvp&latest=true",
                MatrixQuery([web1], newest: .forConsumerVersion, isLatest: true)),
            Case(
                "q[][pacticipant]=Web&q[][latest]=true&q[][tag]=dev&tag=prod&latestby=cvp&latest=true",
                MatrixQuery(
                    [MatrixSelector("Web", isLatest: true, tag: "dev")], newest: .forConsumerVersion, tag: "prod", isLatest: true)),
            Case(
                "q[][pacticipant]=Web&q[][branch]=main&latestby=cvpv&environment=production",
                MatrixQuery([MatrixSelector("Web", branch: "main")], environment: "production")),
            Case(
                "q[][pacticipant]=Web&q[][mainBranch]=true&latestby=cvpv&environment=production",
                MatrixQuery([MatrixSelector("Web", isMainBranch: true)], environment: "production")),
            Case(
                "q[][pacticipant]=Web&q[][version]=1&q[][pacticipant]=Service&q[][latest]=true&latestby=cvpv",
                MatrixQuery([web1, MatrixSelector("Service", isLatest: true)])),
            Case(
                "q%5B%5D%5Bpacticipant%5D=Web&q%5B%5D%5Bversion%5D=1&q%5B%5D%5Bpacticipant%5D=Service&q%5B%5D%5Bversion%5D=2&latestby=cvpv",
                MatrixQuery([web1, MatrixSelector("Service", version: "2")])),
            Case(
                "q[][pacticipant]=Web&q[][version]=1&ignore[][pacticipant]=Zed&ignore[][version]=3&ignore[][pacticipant]=Yak"
                    + "&latestby=cvpv&environment=test",
                MatrixQuery([web1], ignoring: [MatrixSelector("Zed", version: "3"), MatrixSelector("Yak")], environment: "test")),
            Case(
                "q[][pacticipant]=Web&q[][version]=1&latestby=cvp&latest=true&mainBranch=true",
                MatrixQuery([web1], newest: .forConsumerVersion, isMainBranch: true, isLatest: true)),
            Case(
                "q[][pacticipant]=My%20App%2F%C3%A9&q[][version]=a%2Bb+c&latestby=cvpv",
                MatrixQuery([MatrixSelector("My App/\u{E9}", version: "a+b c")])),
        ])
    func reading(_ example: Case) { #expect(MatrixQuery(reading: example.text) == example.query) }

    @Test(
        "is read without what it does not know, and empty values count as none",
        arguments: [
            Case("", MatrixQuery([], newest: nil)),
            Case("q=1&q[]=2&q[0][pacticipant]=x&q[pacticipant]=y&latestby=zz&&=&days=3", MatrixQuery([], newest: nil)),
            Case("q[][version]=1", MatrixQuery([MatrixSelector("", version: "1")], newest: nil)),
            Case(
                "q[][pacticipant]=Web&q[][tag]=&q[][latest]=no&tag=&environment=&limit=&latestby=",
                MatrixQuery([MatrixSelector("Web")], newest: nil)),
            // A blank version does not begin the next selector, but the same name again does.
            Case(
                "q[][pacticipant]=Web&q[][version]=&q[][version]=2",
                MatrixQuery([MatrixSelector("Web"), MatrixSelector("", version: "2")], newest: nil)),
            Case("q[][pacticipant]=Web&limit=3", MatrixQuery([MatrixSelector("Web")], newest: nil, limit: 3)),
            Case("q[][pacticipant]=Web&limit=many", MatrixQuery([MatrixSelector("Web")], newest: nil, limit: 0)),
            Case(
                "q[][pacticipant]=Web&success=true&success=",
                MatrixQuery([MatrixSelector("Web")], newest: nil, outcomes: [.success, .unknown])),
            Case(
                "q[][pacticipant]=Web&success[]=false", MatrixQuery([MatrixSelector("Web")], newest: nil, outcomes: [.failure])),
        ])
    func leniency(_ example: Case) { #expect(MatrixQuery(reading: example.text) == example.query) }

    @Test(
        "is refused with every problem it has",
        arguments: [
            ("", ["Please provide 1 or more version selectors."]),
            ("q[][version]=1", ["Please specify the pacticipant name"]),
            ("q[][pacticipant]=Nope", ["Pacticipant Nope not found"]),
            (
                "q[][pacticipant]=Web&q[][version]=1&q[][latest]=true",
                ["A version number and latest flag cannot both be specified for Web"]
            ),
            (
                "q[][pacticipant]=Web&environment=production&tag=x",
                ["Cannot specify more than one of tag, environment and mainBranch."]
            ),
            (
                "q[][pacticipant]=Web&mainBranch=true&tag=x", ["Cannot specify more than one of tag, environment and mainBranch."]
            ),
            ("q[][pacticipant]=Web&environment=production&latest=true", ["Cannot specify both latest=true and an environment."]),
            ("q[][pacticipant]=Web&environment=mars", ["Environment with name 'mars' does not exist"]),
            ("q[][pacticipant]=Web&limit=0", ["The limit must be 1 or greater."]),
            ("q[][pacticipant]=Web&limit=-1", ["The limit must be 1 or greater."]),
            ("q[][pacticipant]=Web&ignore[][version]=1", ["Please specify the pacticipant name to ignore"]),
            (
                "q[][pacticipant]=Web&ignore[][pacticipant]=Zed&ignore[][version]=1&ignore[][latest]=true",
                ["A version number and latest flag cannot both be specified for Zed to ignore"]
            ),
            (
                "q[][version]=1&q[][version]=2&environment=mars&limit=0",
                [
                    "Please specify the pacticipant name", "Please specify the pacticipant name",
                    "Environment with name 'mars' does not exist", "The limit must be 1 or greater.",
                ]
            ),
            ("q[][pacticipant]=Web&q[][version]=1&environment=production", []),
        ])
    func problems(_ text: String, _ sentences: [String]) throws {
        let catalogue = try DrawnCatalogue("pact Web 1 -> Service A").catalogue
        #expect(MatrixQuery(reading: text).problems(in: catalogue).map(\.sentence) == sentences)
    }

    @Test("tells names apart that only look the same")
    func exactNames() throws {
        let catalogue = try DrawnCatalogue("pact \u{E9} 1 -> Service A\npact e\u{301} 1 -> Service B").catalogue
        let report = catalogue.matrix(MatrixQuery(reading: "q[][pacticipant]=%C3%A9&q[][pacticipant]=e%CC%81&latestby=cvpv&latest=true"))
        #expect(report.rows.count == 2)
    }

    @Test("finds nothing, and traps at nothing, where it has problems")
    func problemsAreHarmless() throws {
        let catalogue = try DrawnCatalogue("pact Web 1 -> Service A").catalogue
        for text in [
            "", "q[][version]=1", "q[][pacticipant]=Nope", "q[][pacticipant]=Web&limit=-5", "q[][pacticipant]=Web&environment=mars",
        ] {
            #expect(catalogue.matrix(MatrixQuery(reading: text)).rows.isEmpty || text.contains("mars"))
        }
    }
}
