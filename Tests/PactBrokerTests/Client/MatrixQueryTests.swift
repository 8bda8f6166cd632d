import Pact
import PactBroker
import Testing

@Suite("The question of what may be deployed")
struct MatrixQueryTests {
    typealias Query = BrokerClient.MatrixQuery
    typealias Selector = BrokerClient.VersionSelector

    @Test(
        "is asked with the parameters of the official client, in its order",
        arguments: [
            (Query([Selector("A", .number("1"))]), "q[][pacticipant]=A&q[][version]=1&latestby=cvp&latest=true"),
            (
                Query([Selector("A", .number("1"))], to: .tag("prod")),
                "q[][pacticipant]=A&q[][version]=1&tag=prod&latestby=cvp&latest=true"
            ),
            (
                Query([Selector("A", .number("1"))], to: .environment("prod")),
                "q[][pacticipant]=A&q[][version]=1&latestby=cvpv&environment=prod"
            ),
            (Query([Selector("A", .latest)]), "q[][pacticipant]=A&q[][latest]=true&latestby=cvp&latest=true"),
            (
                Query([Selector("A", .latestTagged("dev"))], to: .environment("prod")),
                "q[][pacticipant]=A&q[][latest]=true&q[][tag]=dev&latestby=cvpv&environment=prod"
            ),
            (
                Query([Selector("A", .branch("main")), Selector("B", .tagged("x"))]),
                "q[][pacticipant]=A&q[][branch]=main&q[][pacticipant]=B&q[][tag]=x&latestby=cvpv"
            ),
            (Query([Selector("A", .mainBranch)]), "q[][pacticipant]=A&q[][mainBranch]=true&latestby=cvp&latest=true"),
            (
                Query(
                    [Selector("A", .number("1"))], ignoring: [Selector("B", .number("2")), Selector("C")], to: .environment("p")),
                "q[][pacticipant]=A&q[][version]=1&ignore[][pacticipant]=B&ignore[][version]=2&ignore[][pacticipant]=C&latestby=cvpv&environment=p"
            ),
            (
                Query([Selector("A", .number("1"))], to: .mainBranches),
                "q[][pacticipant]=A&q[][version]=1&latestby=cvp&latest=true&mainBranch=true"
            ),
            (
                Query([Selector("A B", .number("1+2/3")), Selector("B", .latest)]),
                "q[][pacticipant]=A%20B&q[][version]=1%2B2%2F3&q[][pacticipant]=B&q[][latest]=true&latestby=cvpv"
            ),
        ])
    func query(query: Query, text: String) async throws {
        let target = "/matrix?" + text.replacing("[", with: "%5B").replacing("]", with: "%5D")
        let answer: JSONValue = ["summary": ["deployable": true], "notices": [], "matrix": []]
        try await RecordedBroker.asked(["GET \(target)": [.hal(answer)]]) { client, _ in
            let matrix = try await client.matrix(query)
            #expect(matrix.isDeployable == true)
        }
    }

    @Test("is answered with rows, reasons and a verdict that may be missing")
    func answer() async throws {
        let answer = try JSONValue.parse(
            #"""
            {"summary":{"deployable":null,"reason":"There is no verified pact"},
             "notices":[{"type":"error","text":"There is no verified pact between A and B"}],
             "matrix":[
              {"consumer":{"name":"A","version":{"number":"1"}},"provider":{"name":"B","version":{"number":"2"}},
               "verificationResult":{"success":false,"_links":{"self":{"href":"http://b/1"}}}},
              {"consumer":{"name":"A","version":{"number":"1"}},"provider":{"name":"C","version":null},"verificationResult":null,"ignored":true}]}
            """#)
        let query = Query([Selector("A", .number("1"))])
        let target = "GET /matrix?q%5B%5D%5Bpacticipant%5D=A&q%5B%5D%5Bversion%5D=1&latestby=cvp&latest=true"
        try await RecordedBroker.asked([target: [.hal(answer)]]) { client, _ in
            let matrix = try await client.matrix(query)
            #expect(matrix.isDeployable == nil)
            #expect(matrix.notices == [.init(type: "error", text: "There is no verified pact between A and B")])
            #expect(matrix.rows.map(\.providerVersion) == ["2", nil])
            #expect(matrix.rows.map(\.isSuccess) == [false, nil])
            #expect(matrix.rows.map(\.resultURL) == ["http://b/1", nil])
            #expect(matrix.rows.map(\.isIgnored) == [false, true])
        }
    }

    @Test("is asked again while a result is missing, and no longer")
    func askingAgain() async throws {
        func answer(_ deployable: JSONValue) -> HTTPResponse { .hal(["summary": ["deployable": deployable], "matrix": []]) }
        let target = "GET /matrix?q%5B%5D%5Bpacticipant%5D=A&q%5B%5D%5Blatest%5D=true&latestby=cvp&latest=true"
        let table: [(answers: [HTTPResponse], asked: Int, verdict: Bool?)] = [
            ([answer(nil), answer(true)], 2, true), ([answer(nil)], 4, nil), ([answer(false)], 1, false),
        ]
        for (answers, asked, verdict) in table {
            try await RecordedBroker.asked([target: answers]) { client, broker in
                let matrix = try await client.matrix(Query([Selector("A", .latest)]), askingAgain: 3, every: .seconds(60))
                #expect(matrix.isDeployable == verdict)
                #expect(broker.asked.count == asked)
            }
        }
    }
}
