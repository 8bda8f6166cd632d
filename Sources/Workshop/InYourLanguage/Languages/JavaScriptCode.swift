import Pact

/// A contract as tests with pact-js, which Node's own test runner runs.
struct JavaScriptCode {
    private let contract: CodeContract
    private var code = CodeLines(step: "  ")

    init(_ contract: CodeContract) {
        self.contract = contract
    }

    /// The interface of V4 is another one than that of the versions before.
    private var isV4: Bool { contract.specification == .v4 }

    var lines: [String] {
        var writing = self
        writing.write()
        return writing.code.lines
    }

    private mutating func write() {
        let quote = CodeQuote.javascript
        var used: Set<String> = []
        var tests = CodeLines(step: "  ")
        for interaction in contract.interactions {
            tests.gap()
            test(interaction, &used, &tests)
        }
        code.add("import assert from 'node:assert/strict';")
        code.add("import { describe, it } from 'node:test';")
        let matchers = isV4 ? "Matchers" : "MatchersV3"
        let names = (used.isEmpty ? [] : [matchers]) + [isV4 ? "Pact" : "PactV3"] + (isV4 ? [] : ["SpecificationVersion"])
        code.add("import { \(names.joined(separator: ", ")) } from '@pact-foundation/pact';")
        code.gap()
        code.comment(contract.remarks, sign: "//")
        if !used.isEmpty {
            let names = CodeText.group(
                .init(open: "{", items: used.sorted().map { .word($0) }, close: "}", isPadded: true, hasLastComma: true))
            code.add(.row(["const ", names, .word(" = \(matchers);")]))
            code.gap()
        }
        var options: [CodeText] = ["consumer: \(quote(contract.consumer))", "provider: \(quote(contract.provider))", "dir: 'pacts'"]
        if !isV4 { options.append("spec: SpecificationVersion.SPECIFICATION_VERSION_\(contract.specification < .v3 ? "V2" : "V3")") }
        code.add(.row([.word("const provider = new \(isV4 ? "Pact" : "PactV3")("), Self.object(options), ");"]))
        code.gap()
        code.add("describe(\(quote("\(contract.consumer), and what it needs of \(contract.provider)")), () => {")
        for line in tests.lines { code.add(line) }
        code.add("});")
    }

    private func test(_ interaction: CodeInteraction, _ used: inout Set<String>, _ test: inout CodeLines) {
        var values = JavaScriptValues()
        var chain = CodeLines(step: "  ")
        if isV4 {
            expectationOfV4(interaction, &values, &chain)
        } else {
            expectation(interaction, &values, &chain)
        }
        used.formUnion(values.used)
        if let statuses = interaction.statusClass {
            values.remarks.append("The status matcher (\(statuses.words)) is left out; only \(interaction.status) is accepted.")
        }
        test.add("it(\(CodeQuote.javascript(interaction.description)), async () => {", 1)
        test.comment(interaction.remarks + values.remarks, sign: "//", 2)
        for line in chain.lines { test.add(line) }
        call(interaction, &test)
        test.add("});", 1)
    }

    private func states(_ interaction: CodeInteraction, _ values: inout JavaScriptValues, _ chain: inout CodeLines) {
        for state in interaction.states {
            let params = state.params.isEmpty ? [] : [values.text(CodeValue(.object(state.params)))]
            chain.add(.call(".given", [.word(CodeQuote.javascript(state.name))] + params), 3)
        }
        chain.add(".uponReceiving(\(CodeQuote.javascript(interaction.description)))", 3)
    }

    private func expectation(_ interaction: CodeInteraction, _ values: inout JavaScriptValues, _ chain: inout CodeLines) {
        chain.add("provider", 2)
        states(interaction, &values, &chain)
        var request: [CodeText] = ["method: \(CodeQuote.javascript(interaction.method))"]
        request.append(.row(["path: ", values.text(interaction.path)]))
        request += fields("query", interaction.query, &values) + fields("headers", interaction.headers, &values)
        request += bodyMember(interaction.body, &values)
        chain.add(.call(".withRequest", [Self.object(request)]), 3)
        let response = ["status: \(interaction.status)"] + fields("headers", interaction.answerHeaders, &values)
        chain.add(.row([.call(".willRespondWith", [Self.object(response + bodyMember(interaction.answerBody, &values))]), ";"]), 3)
        chain.gap()
        chain.add("await provider.executeTest(async (mockserver) => {", 2)
    }

    private func expectationOfV4(_ interaction: CodeInteraction, _ values: inout JavaScriptValues, _ chain: inout CodeLines) {
        chain.add("await provider", 2)
        chain.add(".addInteraction()", 3)
        states(interaction, &values, &chain)
        var asked = CodeLines(step: "  ")
        builder("query", interaction.query, &values, &asked)
        builder("headers", interaction.headers, &values, &asked)
        bodyCall(interaction.body, &values, &asked)
        let path = CodeText.row([.word(".withRequest(\(CodeQuote.javascript(interaction.method)), "), values.text(interaction.path)])
        closing(path, asked, &chain)
        var told = CodeLines(step: "  ")
        builder("headers", interaction.answerHeaders, &values, &told)
        bodyCall(interaction.answerBody, &values, &told)
        closing(.word(".willRespondWith(\(interaction.status)"), told, &chain)
        chain.add(".executeTest(async (mockserver) => {", 3)
    }

    /// A call whose last argument fills in a builder.
    private func closing(_ call: CodeText, _ inside: CodeLines, _ chain: inout CodeLines) {
        guard !inside.lines.isEmpty else {
            chain.add(.row([call, ")"]), 3)
            return
        }
        chain.add(.row([call, ", (builder) => {"]), 3)
        for line in inside.lines { chain.add(line) }
        chain.add("})", 3)
    }

    private func builder(
        _ name: String, _ fields: [CodeInteraction.Field], _ values: inout JavaScriptValues, _ lines: inout CodeLines
    ) {
        guard !fields.isEmpty else { return }
        lines.add(.row([.call("builder.\(name)", [members(fields, &values)]), ";"]), 4)
    }

    private func bodyCall(_ body: CodeBody, _ values: inout JavaScriptValues, _ lines: inout CodeLines) {
        switch body {
        case .none: return
        case .json(let value, _): lines.add(.row([.call("builder.jsonBody", [values.text(value)]), ";"]), 4)
        case .text(let text, let type):
            lines.add("builder.body(\(CodeQuote.javascript(type)), Buffer.from(\(CodeQuote.javascript(text))));", 4)
        case .bytes(let count): values.remarks.append("The body of \(count) bytes is left out; binaryFile takes it from a file.")
        }
    }

    private func bodyMember(_ body: CodeBody, _ values: inout JavaScriptValues) -> [CodeText] {
        switch body {
        case .none: return []
        case .json(let value, _): return [.row(["body: ", values.text(value)])]
        case .text(let text, let type):
            return ["body: \(CodeQuote.javascript(text))", "contentType: \(CodeQuote.javascript(type))"]
        case .bytes(let count):
            values.remarks.append("The body of \(count) bytes is left out; withRequestBinaryFile takes it from a file.")
            return []
        }
    }

    private func fields(_ name: String, _ fields: [CodeInteraction.Field], _ values: inout JavaScriptValues) -> [CodeText] {
        fields.isEmpty ? [] : [.row([.word("\(name): "), members(fields, &values)])]
    }

    private func members(_ fields: [CodeInteraction.Field], _ values: inout JavaScriptValues) -> CodeText {
        var items: [CodeText] = []
        for field in fields { items.append(.row([.word(JavaScriptValues.key(field.name) + ": "), values.text(field.value)])) }
        return Self.object(items)
    }

    private static func object(_ items: [CodeText]) -> CodeText {
        .group(.init(open: "{", items: items, close: "}", isPadded: true, hasLastComma: true))
    }

    /// A plain request, where the consumer's own client belongs.
    private func call(_ interaction: CodeInteraction, _ test: inout CodeLines) {
        let quote = CodeQuote.javascript
        let depth = isV4 ? 4 : 3
        test.comment(["Your own client belongs here, pointed at mockserver.url."], sign: "//", depth)
        var options: [CodeText] = interaction.sent.method == "GET" ? [] : ["method: \(quote(interaction.sent.method))"]
        if !interaction.sent.headers.fields.isEmpty {
            let headers = interaction.sent.headers.fields.map { CodeText.word("\(JavaScriptValues.key($0.name)): \(quote($0.value))") }
            options.append(.row(["headers: ", Self.object(headers)]))
        }
        if let text = interaction.sentText { options.append("body: \(quote(text))") }
        let url = CodeText.word("mockserver.url + \(quote(interaction.sent.target))")
        let call = options.isEmpty ? CodeText.call("fetch", [url]) : .row(["fetch(", url, ", ", Self.object(options), ")"])
        test.add(.row(["const response = await ", call, ";"]), depth)
        test.add("assert.equal(response.status, \(interaction.status));", depth)
        test.add("});", depth - 1)
    }
}
