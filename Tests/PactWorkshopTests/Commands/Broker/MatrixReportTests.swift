import Pact
import PactBroker
import Testing

@testable import pact_workshop

@Suite("The answer of can-i-deploy in lines")
struct MatrixReportTests {
    private static func row(_ provider: String, _ version: String?, _ isSuccess: Bool?, _ url: String?) -> BrokerClient.Matrix.Row {
        BrokerClient.Matrix.Row(
            consumer: "Web", consumerVersion: "1", provider: provider, providerVersion: version, isSuccess: isSuccess, resultURL: url)
    }

    @Test("is a table, the results, the reasons and a verdict")
    func no() {
        let matrix = BrokerClient.Matrix(
            isDeployable: nil, notices: [.init(type: "error", text: "There is no verified pact.")],
            rows: [Self.row("Service\u{1B}[2J", "2", true, "http://b/1"), Self.row("B", nil, nil, nil)])
        #expect(
            MatrixReport(matrix).lines == [
                "CONSUMER | C.VERSION | PROVIDER    | P.VERSION | SUCCESS? | RESULT",
                "---------|-----------|-------------|-----------|----------|-------",
                "Web      | 1         | Service?[2J | 2         | true     | 1",
                "Web      | 1         | B           | ???       | ???      |",
                "", "VERIFICATION RESULTS", "1. http://b/1 (success)", "", "There is no verified pact.", "",
                #"Computer says no ¯\_(ツ)_/¯"#,
            ])
    }

    @Test("is a verdict alone where there is nothing to show")
    func yes() {
        let matrix = BrokerClient.Matrix(isDeployable: true)
        #expect(MatrixReport(matrix).lines == [#"Computer says yes \o/"#])
    }
}
