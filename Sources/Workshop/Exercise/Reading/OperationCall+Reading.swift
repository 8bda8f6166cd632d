import Pact

extension OperationCall: CustomStringConvertible {
    /// As the files write it, e.g. `getProduct("10")`.
    public var description: String {
        "\(name)(\(arguments.map { $0.text() }.joined(separator: ", ")))"
    }

    /// Reads `name(argument, argument)`; each argument is a JSON value.
    ///
    ///     OperationCall.read(#"getProduct("10")"#)
    public static func read(_ text: String) -> Result<OperationCall, OperationCallError> {
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
        guard !name.isEmpty else { return .failure(.missingName(text: text)) }
        let afterName = text[name.endIndex...].drop { $0 == " " }
        if let open = afterName.firstIndex(of: "("), open > afterName.startIndex, afterName[..<open].contains(where: \.isLetter) {
            let words = text[..<open].split(separator: " ")
            return .failure(.textBeforeCall(text: words.dropLast().joined(separator: " ")))
        }
        guard afterName.first == "(" else { return .failure(.missingParentheses(name: String(name))) }
        guard let close = afterName.lastIndex(of: ")") else { return .failure(.unclosedParenthesis(name: String(name))) }
        let rest = afterName[afterName.index(after: close)...].filter { $0 != " " }
        guard rest.isEmpty else { return .failure(.textAfterCall(rest: String(rest))) }
        let inside = afterName[afterName.index(after: afterName.startIndex)..<close]
        return arguments(of: inside, in: text).map { OperationCall(String(name), $0) }
    }

    private static func arguments(of inside: Substring, in text: String) -> Result<[JSONValue], OperationCallError> {
        do {
            guard case .array(let values) = try JSONValue.parse("[\(inside)]") else { return .success([]) }
            return .success(values)
        } catch {
            let before = text.distance(from: text.startIndex, to: inside.startIndex)
            let within = max(0, error.place.column - 2)
            let offset = before + min(within, inside.count)
            return .failure(.invalidArguments(text: String(inside), offset: offset, reason: error.reason.words))
        }
    }
}
