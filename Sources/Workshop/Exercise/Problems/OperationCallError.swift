/// Why a text is not a call such as `getProduct("10")`.
public enum OperationCallError: Error, Sendable, Equatable {
    case missingName(text: String)
    case missingParentheses(name: String)
    /// Words before the operation, as in `await client.getProduct("50")`.
    case textBeforeCall(text: String)
    /// `(` and no `)`.
    case unclosedParenthesis(name: String)
    case textAfterCall(rest: String)
    /// The arguments are not JSON values; `offset` counts characters from the call's beginning, 0-based.
    case invalidArguments(text: String, offset: Int, reason: String)
}
