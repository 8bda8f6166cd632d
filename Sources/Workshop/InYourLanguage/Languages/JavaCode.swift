import Pact

/// A contract as tests with pact-jvm, which JUnit 5 runs.
struct JavaCode {
    private let contract: CodeContract
    private var code = CodeLines()

    init(_ contract: CodeContract) {
        self.contract = contract
    }

    private var isV4: Bool { contract.specification == .v4 }
    private var version: String { contract.specification < .v2 ? "V2" : contract.specification.name }
    private var pactType: String { isV4 ? "V4Pact" : "RequestResponsePact" }

    var lines: [String] {
        var writing = self
        writing.write()
        return writing.code.lines
    }

    private mutating func write() {
        var names: Set<String> = []
        var functions: Set<String> = []
        var tests = CodeLines()
        for interaction in contract.interactions {
            tests.add("")
            test(interaction, &names, &functions, &tests)
        }
        imports(names, functions)
        code.comment(["What \(contract.consumer) needs of \(contract.provider)."] + contract.remarks, sign: "//")
        code.add("@PactConsumerTest")
        let provider = CodeText.word("providerName = \(CodeQuote.java(contract.provider))")
        code.add(.call("@PactTestFor", [provider, .word("pactVersion = PactSpecVersion.\(version)")], hugs: false))
        code.add("class \(CodeName.type(contract.provider))PactTest {")
        for line in tests.lines { code.add(line) }
        code.add("}")
    }

    private mutating func imports(_ names: Set<String>, _ functions: Set<String>) {
        for name in functions.sorted() { code.add("import static au.com.dius.pact.consumer.dsl.LambdaDsl.\(name);") }
        code.add("import static org.junit.jupiter.api.Assertions.assertEquals;")
        code.gap()
        let known = [
            "au.com.dius.pact.consumer.MockServer", "au.com.dius.pact.consumer.dsl.PactDslWithProvider",
            "au.com.dius.pact.consumer.junit5.PactConsumerTest", "au.com.dius.pact.consumer.junit5.PactTestFor",
            "au.com.dius.pact.core.model.PactSpecVersion", "au.com.dius.pact.core.model.\(pactType)",
            "au.com.dius.pact.core.model.annotations.Pact", "java.net.URI", "java.net.http.HttpClient", "java.net.http.HttpRequest",
            "java.net.http.HttpResponse", "org.junit.jupiter.api.Test",
        ]
        for name in names.union(known).sorted() { code.add("import \(name);") }
        code.gap()
    }

    private func test(
        _ interaction: CodeInteraction, _ names: inout Set<String>, _ functions: inout Set<String>, _ test: inout CodeLines
    ) {
        var body = JavaBody()
        var chain = CodeLines()
        expectation(interaction, &body, &chain)
        names.formUnion(body.imports)
        functions.formUnion(body.functions)
        let name = CodeName.camel(interaction.words)
        test.add("@Pact(consumer = \(CodeQuote.java(contract.consumer)))", 1)
        test.add("\(pactType) \(name)(PactDslWithProvider builder) {", 1)
        test.comment(interaction.remarks + body.remarks, sign: "//", 2)
        test.add("return builder", 2)
        for line in chain.lines { test.add(line) }
        test.add(isV4 ? ".toPact(V4Pact.class);" : ".toPact();", 3)
        test.add("}", 1)
        test.add("")
        test.add("@Test", 1)
        test.add("@PactTestFor(pactMethod = \"\(name)\")", 1)
        test.add("void \(name)Holds(MockServer mockServer) throws Exception {", 1)
        call(interaction, &test)
        test.add("}", 1)
    }

    private func expectation(_ interaction: CodeInteraction, _ body: inout JavaBody, _ chain: inout CodeLines) {
        let quote = CodeQuote.java
        for state in interaction.states { chain.add(given(state, &body), 3) }
        chain.add(".uponReceiving(\(quote(interaction.description)))", 3)
        chain.add(path(interaction.path, &body), 3)
        chain.add(".method(\(quote(interaction.method)))", 3)
        for field in interaction.query {
            if field.value.eachAlone.count != field.value.eachOfName.count {
                body.remarks.append("The DSL has no matcher for all values of \(field.name); each stands alone.")
            }
            for value in field.value.eachAlone { chain.add(self.field("Query", field.name, value, &body), 3) }
        }
        for field in interaction.headers { chain.add(self.field("Header", field.name, field.value, &body), 3) }
        body.write(interaction.body, &chain)
        chain.add(".willRespondWith()", 3)
        chain.add(status(interaction, &body), 3)
        for field in interaction.answerHeaders { chain.add(self.field("Header", field.name, field.value, &body), 3) }
        body.write(interaction.answerBody, &chain)
    }

    private func given(_ state: ProviderState, _ body: inout JavaBody) -> CodeText {
        let quote = CodeQuote.java
        guard !state.params.isEmpty else { return ".given(\(quote(state.name)))" }
        body.imports.insert("java.util.Map")
        if state.params.values.contains(where: { $0.isCollection || $0.isNull }) {
            body.remarks.append("Parameters of \(JSONValue.string(state.name).brief()) that are lists or objects stand as texts.")
        }
        let items = state.params.members.flatMap { member in
            let value = member.value
            let isText = value.string != nil || value.isCollection || value.isNull
            return [quote(member.name), isText ? quote(value.string ?? value.text()) : value.text()].map { CodeText.word($0) }
        }
        return .call(".given", [.word(quote(state.name)), .call("Map.of", items, hugs: false)], hugs: false)
    }

    private func path(_ value: CodeValue, _ body: inout JavaBody) -> CodeText {
        let example = CodeText.word(CodeQuote.java(value.exampleText))
        guard case .matched(let rules, _) = value else { return .call(".path", [example]) }
        return .call(".matchPath", [.word(CodeQuote.java(Self.pattern(rules, "the path", &body))), example], hugs: false)
    }

    private func field(_ kind: String, _ name: String, _ value: CodeValue, _ body: inout JavaBody) -> CodeText {
        let quote = CodeQuote.java
        let example = CodeText.word(quote(value.exampleText))
        if case .matched(let rules, _) = value {
            let pattern = quote(Self.pattern(rules, name, &body))
            return .call(".match\(kind)", [.word(quote(name)), .word(pattern), example], hugs: false)
        }
        if value.hasMatchers { body.remarks.append("The DSL has no matchers for \(name); the example stands alone.") }
        if kind == "Query" { return Self.plainQuery(name, value.exampleText) }
        body.imports.insert("java.util.Map")
        return .call(".headers", [.call("Map.of", [.word(quote(name)), example], hugs: false)])
    }

    /// A parameter without a matcher, percent-encoded.
    private static func plainQuery(_ name: String, _ value: String) -> CodeText {
        ".encodedQuery(\(CodeQuote.java(Query.text(of: [(name: name, values: [value])]))))"
    }

    /// Texts are matched by patterns alone in this DSL; other matchers are put as such, as far as they can be.
    private static func pattern(_ rules: [MatchingRule], _ what: String, _ body: inout JavaBody) -> String {
        switch rules.first {
        case .regex(let pattern)? where rules.count == 1: return pattern
        case .type? where rules.count == 1: return "(?s).*"
        case .integer? where rules.count == 1: return "-?\\d+"
        case .boolean? where rules.count == 1: return "true|false"
        case .notEmpty? where rules.count == 1: return "(?s).+"
        default:
            let names = rules.map(\.name).joined(separator: " and ")
            body.remarks.append("The DSL has no matcher \(names) for \(what); here any text will do.")
            return "(?s).*"
        }
    }

    private func status(_ interaction: CodeInteraction, _ body: inout JavaBody) -> CodeText {
        if let statuses = interaction.statusClass {
            body.remarks.append("The status matcher (\(statuses.words)) is left out; only \(interaction.status) is accepted.")
        }
        return ".status(\(interaction.status))"
    }

    /// A plain request, where the consumer's own client belongs.
    private func call(_ interaction: CodeInteraction, _ test: inout CodeLines) {
        let quote = CodeQuote.java
        let sent = interaction.sent
        test.comment(["Your own client belongs here, pointed at mockServer.getUrl()."], sign: "//", 2)
        test.add("HttpRequest request = HttpRequest.newBuilder()", 2)
        test.add(".uri(URI.create(mockServer.getUrl() + \(quote(sent.target))))", 3)
        for field in sent.headers.fields {
            test.add(.call(".header", [.word(quote(field.name)), .word(quote(field.value))], hugs: false), 3)
        }
        let publisher =
            interaction.sentText.map { "HttpRequest.BodyPublishers.ofString(\(quote($0)))" } ?? "HttpRequest.BodyPublishers.noBody()"
        test.add(.call(".method", [.word(quote(sent.method)), .word(publisher)], hugs: false), 3)
        test.add(".build();", 3)
        test.add("HttpResponse<String> response = HttpClient.newHttpClient()", 2)
        test.add(".send(request, HttpResponse.BodyHandlers.ofString());", 3)
        test.add("assertEquals(\(interaction.status), response.statusCode());", 2)
    }
}
