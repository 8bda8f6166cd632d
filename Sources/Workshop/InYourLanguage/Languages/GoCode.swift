import Pact

/// A contract as tests with pact-go, which `go test` runs.
struct GoCode {
    private let contract: CodeContract
    private var code = CodeLines(step: "\t")

    init(_ contract: CodeContract) {
        self.contract = contract
    }

    private var version: String { contract.specification < .v2 ? "V2" : contract.specification.name }

    var lines: [String] {
        var writing = self
        writing.write()
        return writing.code.lines
    }

    private mutating func write() {
        var tests = CodeLines(step: "\t")
        for interaction in contract.interactions {
            tests.add("")
            test(interaction, &tests)
        }
        code.comment(["Package pact_test says what \(contract.consumer) needs of \(contract.provider)."] + contract.remarks, sign: "//")
        code.add("package pact_test")
        code.gap()
        code.add("import (")
        for name in standardPackages { code.add("\"\(name)\"", 1) }
        code.gap()
        for name in libraryPackages { code.add("\"github.com/pact-foundation/pact-go/v2/\(name)\"", 1) }
        code.add(")")
        for line in tests.lines { code.add(line) }
    }

    /// Go refuses an import that is not used.
    private var standardPackages: [String] {
        let parts = contract.interactions
        let hasLongNumber = parts.contains { $0.bodies.contains(where: \.hasLongInteger) }
        let sendsText = parts.contains { $0.sentText != nil }
        return (hasLongNumber ? ["encoding/json"] : []) + (parts.isEmpty ? [] : ["fmt", "net/http"])
            + (sendsText ? ["strings"] : []) + ["testing"]
    }

    private var libraryPackages: [String] {
        let parts = contract.interactions
        let usesMatchers = parts.contains { part in
            !part.headers.isEmpty || !part.answerHeaders.isEmpty || !part.query.isEmpty || part.path.hasMatchers
                || part.bodies.contains(where: GoValues.usesMatchers)
        }
        let usesModels = parts.contains { $0.states.contains { !$0.params.isEmpty } }
        return (parts.isEmpty ? [] : ["consumer"]) + (usesMatchers ? ["matchers"] : []) + (usesModels ? ["models"] : [])
    }

    private func test(_ interaction: CodeInteraction, _ test: inout CodeLines) {
        let quote = CodeQuote.go
        var values = GoValues()
        var chain = CodeLines(step: "\t")
        expectation(interaction, &values, &chain)
        test.add("func Test\(CodeName.pascal(interaction.words))(t *testing.T) {")
        test.comment(interaction.remarks + values.remarks, sign: "//", 1)
        test.add("provider, err := consumer.New\(version)Pact(consumer.MockHTTPProviderConfig{", 1)
        test.add("Consumer: \(quote(contract.consumer)),", 2)
        test.add("Provider: \(quote(contract.provider)),", 2)
        test.add("PactDir:  \"pacts\",", 2)
        test.add("})", 1)
        test.add("if err != nil {", 1)
        test.add("t.Fatal(err)", 2)
        test.add("}", 1)
        test.add("err = provider.", 1)
        for line in chain.lines { test.add(line) }
        call(interaction, &test)
        test.add("})", 2)
        test.add("if err != nil {", 1)
        test.add("t.Fatal(err)", 2)
        test.add("}", 1)
        test.add("}")
    }

    private func expectation(_ interaction: CodeInteraction, _ values: inout GoValues, _ chain: inout CodeLines) {
        let quote = CodeQuote.go
        chain.add("AddInteraction().", 2)
        for state in interaction.states {
            guard !state.params.isEmpty else {
                chain.add("Given(\(quote(state.name))).", 2)
                continue
            }
            let params = values.text(CodeValue(.object(state.params)))
            let items: [CodeText] = ["Name: \(quote(state.name))", .row(["Parameters: ", params])]
            let whole = CodeText.group(.init(open: "models.ProviderState{", items: items, close: "}", hasLastComma: true))
            chain.add(.row(["GivenWithParameter(", whole, ")."]), 2)
        }
        chain.add("UponReceiving(\(quote(interaction.description))).", 2)
        var asked = CodeLines(step: "\t")
        fields("Query", interaction.query, &values, &asked)
        fields("Header", interaction.headers, &values, &asked)
        body(interaction.body, &values, &asked)
        closing(path(interaction, &values), "Request", asked, &chain)
        var told = CodeLines(step: "\t")
        fields("Header", interaction.answerHeaders, &values, &told)
        body(interaction.answerBody, &values, &told)
        closing("WillRespondWith(\(interaction.status)", "Response", told, &chain)
        if let statuses = interaction.statusClass {
            values.remarks.append("The status matcher (\(statuses.words)) is left out; only \(interaction.status) is accepted.")
        }
    }

    private func path(_ interaction: CodeInteraction, _ values: inout GoValues) -> CodeText {
        let method = CodeQuote.go(interaction.method)
        if case .text(let path) = interaction.path { return "WithRequest(\(method), \(CodeQuote.go(path))" }
        return .row(["WithRequestPathMatcher(\(method), ", values.matcher(interaction.path, of: "the path")])
    }

    /// A call whose last argument fills in a builder.
    private func closing(_ call: CodeText, _ half: String, _ inside: CodeLines, _ chain: inout CodeLines) {
        guard !inside.lines.isEmpty else {
            chain.add(.row([call, ")."]), 2)
            return
        }
        chain.add(.row([call, .word(", func(b *consumer.\(version)\(half)Builder) {")]), 2)
        for line in inside.lines { chain.add(line) }
        chain.add("}).", 2)
    }

    private func fields(_ name: String, _ fields: [CodeInteraction.Field], _ values: inout GoValues, _ lines: inout CodeLines) {
        for field in fields {
            var items: [CodeText] = [.word(CodeQuote.go(field.name))]
            for value in field.value.eachOfName { items.append(values.matcher(value, of: "\(name.lowercased()) \(field.name)")) }
            lines.add(.call("b.\(name)", items, hugs: false, hasLastComma: true), 3)
        }
    }

    private func body(_ body: CodeBody, _ values: inout GoValues, _ lines: inout CodeLines) {
        switch body {
        case .none: return
        case .json(let value, _): lines.add(.call("b.JSONBody", [values.text(value)]), 3)
        case .text(let text, let type): lines.add("b.Body(\(CodeQuote.go(type)), []byte(\(CodeQuote.go(text))))", 3)
        case .bytes(let count): values.remarks.append("The body of \(count) bytes is left out; BinaryBody takes it.")
        }
    }

    /// A plain request, where the consumer's own client belongs.
    private func call(_ interaction: CodeInteraction, _ test: inout CodeLines) {
        let quote = CodeQuote.go
        let sent = interaction.sent
        let reader = interaction.sentText.map { "strings.NewReader(\(quote($0)))" } ?? "http.NoBody"
        test.add("ExecuteTest(t, func(config consumer.MockServerConfig) error {", 2)
        test.comment(["Your own client belongs here, pointed at this address."], sign: "//", 3)
        test.add("url := fmt.Sprintf(\"http://%s:%d%s\", config.Host, config.Port, \(quote(sent.target)))", 3)
        test.add(
            .row(["request, err := ", .call("http.NewRequest", [.word(quote(sent.method)), "url", .word(reader)], hasLastComma: true)]), 3)
        test.add("if err != nil {", 3)
        test.add("return err", 4)
        test.add("}", 3)
        for field in sent.headers.fields {
            test.add(.call("request.Header.Set", [.word(quote(field.name)), .word(quote(field.value))], hasLastComma: true), 3)
        }
        test.add("response, err := http.DefaultClient.Do(request)", 3)
        test.add("if err != nil {", 3)
        test.add("return err", 4)
        test.add("}", 3)
        test.add("defer response.Body.Close()", 3)
        test.add("if response.StatusCode != \(interaction.status) {", 3)
        test.add("t.Errorf(\"the status is %d\", response.StatusCode)", 4)
        test.add("}", 3)
        test.add("return nil", 3)
    }
}
