extension OperationCallError {
    var sentence: String {
        switch self {
        case .missingName: "A call begins with an operation's name: `getAllProducts()`."
        case .missingParentheses(let name): "A call has parentheses, also when nothing stands between them: `\(name)()`."
        case .textBeforeCall(let text): "A call is an operation's name and its arguments alone: take `\(text)` away."
        case .unclosedParenthesis(let name): "The parenthesis behind `\(name)` is never closed. End the call with `)`."
        case .textAfterCall(let rest): "Something stands behind the call: `\(rest)`. A call ends with its parenthesis."
        case .invalidArguments(let text, _, let reason):
            "The arguments `\(text)` cannot be read: \(reason) Texts stand in double quotes: `getProduct(\"10\")`."
        }
    }
}
