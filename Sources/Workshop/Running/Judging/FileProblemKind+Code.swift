extension FileProblemKind {
    /// The problem's name as lessons write it: `unknownTag`; with what is wrong inside, `requestLine pathWithoutSlash`.
    var code: String {
        switch self {
        case let .syntax(fault): "syntax \(Self.caseName(fault))"
        case let .requestLine(fault): "requestLine \(Self.caseName(fault))"
        case let .call(fault): "call \(Self.caseName(fault))"
        case let .example(fault): "example \(Self.caseName(fault))"
        default: Self.caseName(self)
        }
    }

    private static func caseName(_ value: some Any) -> String {
        Mirror(reflecting: value).children.first?.label ?? String(describing: value)
    }
}
