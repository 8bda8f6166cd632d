import Pact

/// A contract as tests with PactNet, which xUnit runs.
struct CSharpCode {
    private let contract: CodeContract
    private var code = CodeLines()

    init(_ contract: CodeContract) {
        self.contract = contract
    }

    private var version: SpecificationVersion { Swift.max(.v2, contract.specification) }

    var lines: [String] {
        var writing = self
        writing.write()
        return writing.code.lines
    }

    private mutating func write() {
        let quote = CodeQuote.csharp
        for name in [
            "System.Collections.Generic", "System.Net.Http", "System.Text", "System.Threading.Tasks", "PactNet", "PactNet.Matchers",
            "Xunit",
        ] {
            code.add("using \(name);")
        }
        code.gap()
        code.comment(["What \(contract.consumer) needs of \(contract.provider)."] + contract.remarks, sign: "//")
        code.add("public class \(CodeName.type(contract.provider))PactTests")
        code.add("{")
        code.add("private readonly IPactBuilder\(version.name) pact =", 1)
        let names: [CodeText] = [.word(quote(contract.consumer)), .word(quote(contract.provider))]
        code.add(.call("Pact.\(version.name)", names + ["new PactConfig { PactDir = \"pacts\" }"], hugs: false), 2)
        code.add(".WithHttpInteractions();", 3)
        for interaction in contract.interactions {
            code.add("")
            test(interaction)
        }
        code.add("}")
    }

    private mutating func test(_ interaction: CodeInteraction) {
        var values = CSharpValues()
        var chain = CodeLines()
        expectation(interaction, &values, &chain)
        code.add("[Fact]", 1)
        code.add("public async Task \(CodeName.pascal(interaction.words))()", 1)
        code.add("{", 1)
        code.comment(interaction.remarks + values.remarks, sign: "//", 2)
        code.add("pact", 2)
        for line in chain.lines { code.add(line) }
        code.add("")
        code.add("await pact.VerifyAsync(async context =>", 2)
        code.add("{", 2)
        call(interaction)
        code.add("});", 2)
        code.add("}", 1)
    }

    private func expectation(_ interaction: CodeInteraction, _ values: inout CSharpValues, _ chain: inout CodeLines) {
        let quote = CodeQuote.csharp
        chain.add(".UponReceiving(\(quote(interaction.description)))", 3)
        for state in interaction.states { chain.add(given(state, &values), 3) }
        if interaction.path.hasMatchers { values.remarks.append("PactNet has no matchers for the path; its example stands alone.") }
        chain.add(".WithRequest(\(Self.method(interaction.method)), \(quote(interaction.path.exampleText)))", 3)
        for field in interaction.query {
            if field.value.eachAlone.count != field.value.eachOfName.count {
                values.remarks.append("PactNet has no matcher for all values of \(field.name); each stands alone.")
            }
            for value in field.value.eachAlone {
                if version == .v2, value.hasMatchers {
                    values.remarks.append("PactNet has no matchers for the query in V2; the example of \(field.name) stands alone.")
                    chain.add(".WithQuery(\(quote(field.name)), \(quote(value.exampleText)))", 3)
                } else {
                    chain.add(.call(".WithQuery", [.word(quote(field.name)), values.matcher(value, of: field.name)], hugs: false), 3)
                }
            }
        }
        headers(interaction.headers, &values, &chain)
        body(interaction.body, &values, &chain)
        chain.add(".WillRespond()", 3)
        chain.add(".WithStatus(\(interaction.status))", 3)
        headers(interaction.answerHeaders, &values, &chain)
        body(interaction.answerBody, &values, &chain)
        if let last = chain.lines.indices.last { chain.end(with: ";", at: last) }
        if let statuses = interaction.statusClass {
            values.remarks.append("The status matcher (\(statuses.words)) is left out; only \(interaction.status) is accepted.")
        }
    }

    /// Parameters of states are texts in this library.
    private func given(_ state: ProviderState, _ values: inout CSharpValues) -> CodeText {
        let quote = CodeQuote.csharp
        guard !state.params.isEmpty else { return ".Given(\(quote(state.name)))" }
        if state.params.values.contains(where: { $0.string == nil }) {
            values.remarks.append("PactNet passes the parameters of \(JSONValue.string(state.name).brief()) as texts.")
        }
        let items = state.params.members.map { CodeText.word("[\(quote($0.name))] = \(quote($0.value.string ?? $0.value.text()))") }
        let params = CodeText.group(
            .init(open: "new Dictionary<string, string> {", items: items, close: "}", isPadded: true, hasLastComma: true))
        return .call(".Given", [.word(quote(state.name)), params], hugs: false)
    }

    private func headers(_ headers: [CodeInteraction.Field], _ values: inout CSharpValues, _ chain: inout CodeLines) {
        for field in headers {
            let value = values.matcher(field.value, of: "the header \(field.name)")
            chain.add(.call(".WithHeader", [.word(CodeQuote.csharp(field.name)), value], hugs: false), 3)
        }
    }

    private func body(_ body: CodeBody, _ values: inout CSharpValues, _ chain: inout CodeLines) {
        switch body {
        case .none: return
        case .json(let value, _): chain.add(.call(".WithJsonBody", [values.text(value)]), 3)
        case .text(let text, let type): chain.add(".WithBody(\(CodeQuote.csharp(text)), \(CodeQuote.csharp(type)))", 3)
        case .bytes(let count): values.remarks.append("The body of \(count) bytes is left out: PactNet has no place for it.")
        }
    }

    private static func method(_ name: String) -> String {
        let known = [
            "GET": "Get", "POST": "Post", "PUT": "Put", "DELETE": "Delete", "PATCH": "Patch", "HEAD": "Head", "OPTIONS": "Options",
        ]
        return known[name].map { "HttpMethod.\($0)" } ?? "new HttpMethod(\(CodeQuote.csharp(name)))"
    }

    /// A plain request, where the consumer's own client belongs.
    private mutating func call(_ interaction: CodeInteraction) {
        let quote = CodeQuote.csharp
        let sent = interaction.sent
        code.comment(["Your own client belongs here, pointed at context.MockServerUri."], sign: "//", 3)
        code.add("using var client = new HttpClient { BaseAddress = context.MockServerUri };", 3)
        let items: [CodeText] = [.word(Self.method(sent.method)), .word(quote(sent.target))]
        code.add(.row(["using var request = ", .call("new HttpRequestMessage", items, hugs: false), ";"]), 3)
        let type = sent.headers.fields.first { $0.name.lowercased() == "content-type" }?.value
        for field in sent.headers.fields where field.name.lowercased() != "content-type" {
            let items: [CodeText] = [.word(quote(field.name)), .word(quote(field.value))]
            code.add(.row([.call("request.Headers.TryAddWithoutValidation", items, hugs: false), ";"]), 3)
        }
        if let text = interaction.sentText {
            let media = type.map { String($0.prefix { $0 != ";" }) } ?? "application/json"
            let items: [CodeText] = [.word(quote(text)), "Encoding.UTF8", .word(quote(media))]
            code.add(.row(["request.Content = ", .call("new StringContent", items, hugs: false), ";"]), 3)
        }
        code.add("using var response = await client.SendAsync(request);", 3)
        code.add("Assert.Equal(\(interaction.status), (int)response.StatusCode);", 3)
    }
}
