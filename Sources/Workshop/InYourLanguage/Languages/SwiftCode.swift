import Pact

/// A contract as tests with this package's own library, which `swift test` runs.
struct SwiftCode {
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
        code.add("import Foundation")
        code.add("import Pact")
        code.add("import PactIO")
        code.add("import Testing")
        code.gap()
        code.add("#if canImport(FoundationNetworking)")
        code.add("import FoundationNetworking", 1)
        code.add("#endif")
        code.gap()
        code.comment(contract.remarks, sign: "//")
        let quote = CodeQuote.swift
        code.add("@Suite(\(quote("\(contract.consumer), and what it needs of \(contract.provider)")))")
        code.add("struct \(CodeName.type(contract.provider))PactTests {")
        var items: [CodeText] = ["consumer: \(quote(contract.consumer))", "provider: \(quote(contract.provider))"]
        if contract.specification < .v4 { items.append("specification: .\(contract.specification.caseName)") }
        code.add(.call("private let pact = ConsumerPact", items), 1)
        for interaction in contract.interactions {
            code.gap()
            test(interaction)
        }
        code.add("}")
    }

    private mutating func test(_ interaction: CodeInteraction) {
        var values = SwiftValues()
        let expectation = expectation(interaction, &values)
        code.add("@Test(\(CodeQuote.swift(interaction.description)))", 1)
        code.add("func \(CodeName.camel(interaction.words))() async throws {", 1)
        code.comment(interaction.remarks + values.remarks, sign: "//", 2)
        code.add("try await pact", 2)
        code.add(expectation, 3)
        code.add(".test { service in", 3)
        call(interaction)
        code.add("}", 3)
        code.add("}", 1)
    }

    private func expectation(_ interaction: CodeInteraction, _ values: inout SwiftValues) -> CodeText {
        var items: [CodeText] = [.word(CodeQuote.swift(interaction.description))]
        for (index, state) in interaction.states.enumerated() {
            let label = index == 0 ? "given: " : ""
            let isBare = state.params.isEmpty
            let name = CodeText.word(CodeQuote.swift(state.name))
            let params = isBare ? name : .call("ProviderState", [name, .row(["params: ", values.text(CodeValue(.object(state.params)))])])
            items.append(.row([.word(label), params]))
        }
        items.append(.row(["request: ", request(interaction, &values)]))
        items.append(.row(["response: ", response(interaction, &values)]))
        return .call(".interaction", items, hugs: false)
    }

    private func request(_ interaction: CodeInteraction, _ values: inout SwiftValues) -> CodeText {
        var items: [CodeText] = [values.text(interaction.path)]
        items += fields("query", interaction.query, values) + fields("headers", interaction.headers, values)
        if interaction.method == "GET", interaction.body == .none { return .call(".get", items, hugs: false) }
        items.insert(.word(CodeQuote.swift(interaction.method)), at: 0)
        return .call("RequestExample", items + body(interaction.body, &values), hugs: false)
    }

    private func response(_ interaction: CodeInteraction, _ values: inout SwiftValues) -> CodeText {
        var items: [CodeText] = ["\(interaction.status)"]
        if let statuses = interaction.statusClass { items.append("accepting: \(statuses.swift)") }
        items += fields("headers", interaction.answerHeaders, values)
        return .call(".status", items + body(interaction.answerBody, &values), hugs: false)
    }

    private func fields(_ label: String, _ fields: [CodeInteraction.Field], _ values: SwiftValues) -> [CodeText] {
        guard !fields.isEmpty else { return [] }
        let items = fields.map { CodeText.row([.word(CodeQuote.swift($0.name) + ": "), values.text($0.value)]) }
        return [.row([.word("\(label): "), .group(.init(open: "[", items: items, close: "]", hasLastComma: true))])]
    }

    private func body(_ body: CodeBody, _ values: inout SwiftValues) -> [CodeText] {
        switch body {
        case .none: return []
        case .json(let value, _): return [.row(["body: ", .call(".json", [values.text(value)])])]
        case .text(let text, let type): return ["body: .text(\(CodeQuote.swift(text)), contentType: \(CodeQuote.swift(type)))"]
        case .bytes(let count):
            values.remarks.append("The body of \(count) bytes is left out; `.bytes` takes it.")
            return []
        }
    }

    /// A plain request, where the consumer's own client belongs.
    private mutating func call(_ interaction: CodeInteraction) {
        let quote = CodeQuote.swift
        let sent = interaction.sent
        let text = interaction.sentText
        code.comment(["Your own client belongs here, pointed at service.address."], sign: "//", 4)
        code.add("let url = try #require(URL(string: service.address + \(quote(sent.target))))", 4)
        if sent.method == "GET", sent.headers.fields.isEmpty, text == nil {
            code.add("let (_, answer) = try await URLSession.shared.data(from: url)", 4)
        } else {
            code.add("var request = URLRequest(url: url)", 4)
            code.add("request.httpMethod = \(quote(sent.method))", 4)
            for field in sent.headers.fields {
                code.add(
                    .call("request.setValue", [.word(quote(field.value)), "forHTTPHeaderField: \(quote(field.name))"], hugs: false), 4)
            }
            if let text { code.add("request.httpBody = Data(\(quote(text)).utf8)", 4) }
            code.add("let (_, answer) = try await URLSession.shared.data(for: request)", 4)
        }
        code.add("#expect((answer as? HTTPURLResponse)?.statusCode == \(interaction.status))", 4)
    }
}

extension SpecificationVersion {
    fileprivate var caseName: String {
        switch self {
        case .v1: "v1"
        case .v1_1: "v1_1"
        case .v2: "v2"
        case .v3: "v3"
        case .v4: "v4"
        }
    }
}

extension StatusClass {
    fileprivate var swift: String {
        switch self {
        case .information: ".information"
        case .success: ".success"
        case .redirect: ".redirect"
        case .clientError: ".clientError"
        case .serverError: ".serverError"
        case .nonError: ".nonError"
        case .error: ".error"
        case .codes(let codes): ".codes([\(codes.map(String.init).joined(separator: ", "))])"
        }
    }
}
