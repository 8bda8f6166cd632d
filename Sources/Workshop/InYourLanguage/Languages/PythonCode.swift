import Pact

/// A contract as tests with pact-python, which pytest runs.
struct PythonCode {
    private let contract: CodeContract
    private var code = CodeLines()

    init(_ contract: CodeContract) {
        self.contract = contract
    }

    var lines: [String] {
        var writing = self
        writing.write()
        return writing.code.lines
    }

    private mutating func write() {
        let tests = contract.interactions.map(test)
        code.comment(["What \(contract.consumer) needs of \(contract.provider). "], sign: "#")
        code.comment(contract.remarks, sign: "#")
        code.gap()
        code.add("import http.client")
        code.gap()
        let text = tests.flatMap(\.lines).joined()
        if text.contains("GenericMatcher(") {
            code.add("from pact import Pact, match")
            code.add("from pact.match.matcher import GenericMatcher")
        } else {
            code.add(text.contains("match.") ? "from pact import Pact, match" : "from pact import Pact")
        }
        for test in tests {
            code.add("")
            code.add("")
            for line in test.lines { code.add(line) }
        }
    }

    private func test(_ interaction: CodeInteraction) -> CodeLines {
        var values = PythonValues()
        var chain = CodeLines()
        expectation(interaction, &values, &chain)
        var test = CodeLines()
        test.add("def test_\(CodeName.snake(interaction.words))():")
        test.comment(interaction.remarks + values.remarks, sign: "#", 1)
        let version = contract.specification < .v2 ? "V2" : contract.specification.name
        let names: [CodeText] = [.word(CodeQuote.python(contract.consumer)), .word(CodeQuote.python(contract.provider))]
        test.add(.call("pact = Pact", names, hugs: false, hasLastComma: true), 1)
        test.add("pact.with_specification(\"\(version)\")", 1)
        test.add("(", 1)
        for line in chain.lines { test.add(line) }
        test.add(")", 1)
        test.add("with pact.serve() as server:", 1)
        call(interaction, &test)
        test.add("pact.write_file(\"pacts\")", 1)
        return test
    }

    private func expectation(_ interaction: CodeInteraction, _ values: inout PythonValues, _ chain: inout CodeLines) {
        let quote = CodeQuote.python
        chain.add("pact.upon_receiving(\(quote(interaction.description)))", 2)
        for state in interaction.states {
            let params = state.params.isEmpty ? [] : [values.text(CodeValue(.object(state.params)))]
            chain.add(.call(".given", [.word(quote(state.name))] + params, hugs: false, hasLastComma: true), 2)
        }
        let path = values.matcher(interaction.path, of: "the path")
        chain.add(.call(".with_request", [.word(quote(interaction.method)), path], hugs: false, hasLastComma: true), 2)
        for field in interaction.query {
            for value in field.value.eachOfName {
                chain.add(
                    .call(".with_query_parameter", [.word(quote(field.name)), values.text(value)], hugs: false, hasLastComma: true), 2)
            }
        }
        headers(interaction.headers, &values, &chain)
        body(interaction.body, &values, &chain)
        chain.add(".will_respond_with(\(interaction.status))", 2)
        if let statuses = interaction.statusClass {
            values.remarks.append("pact-python has no matcher for the status (\(statuses.words)); only \(interaction.status) is accepted.")
        }
        headers(interaction.answerHeaders, &values, &chain)
        body(interaction.answerBody, &values, &chain)
    }

    private func headers(_ headers: [CodeInteraction.Field], _ values: inout PythonValues, _ chain: inout CodeLines) {
        for field in headers {
            chain.add(
                .call(".with_header", [.word(CodeQuote.python(field.name)), values.text(field.value)], hugs: false, hasLastComma: true), 2)
        }
    }

    private func body(_ body: CodeBody, _ values: inout PythonValues, _ chain: inout CodeLines) {
        let quote = CodeQuote.python
        switch body {
        case .none: return
        case .json(let value, let type):
            // A text alone would be taken for JSON that was written out.
            if case .text(let text) = value {
                chain.add(".with_body(\(quote(JSONValue.string(text).text())), \(quote(type)))", 2)
            } else {
                chain.add(.call(".with_body", [values.text(value), .word(quote(type))], hugs: false, hasLastComma: true), 2)
            }
        case .text(let text, let type): chain.add(".with_body(\(quote(text)), \(quote(type)))", 2)
        case .bytes(let count): values.remarks.append("The body of \(count) bytes is left out; with_binary_body takes it.")
        }
    }

    /// A plain request, where the consumer's own client belongs.
    private func call(_ interaction: CodeInteraction, _ test: inout CodeLines) {
        let quote = CodeQuote.python
        test.comment(["Your own client belongs here, pointed at server.url."], sign: "#", 2)
        test.add("connection = http.client.HTTPConnection(server.host, server.port)", 2)
        var items: [CodeText] = [.word(quote(interaction.sent.method)), .word(quote(interaction.sent.target))]
        if let text = interaction.sentText { items.append("body=\(quote(text)).encode()") }
        if !interaction.sent.headers.fields.isEmpty {
            let headers = interaction.sent.headers.fields.map { CodeText.word("\(quote($0.name)): \(quote($0.value))") }
            items.append(.row(["headers=", .group(.init(open: "{", items: headers, close: "}", hasLastComma: true))]))
        }
        test.add(.call("connection.request", items, hugs: false, hasLastComma: true), 2)
        test.add("response = connection.getresponse()", 2)
        test.add("assert response.status == \(interaction.status)", 2)
    }
}
