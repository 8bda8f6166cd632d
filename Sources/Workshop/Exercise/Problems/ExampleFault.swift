import Pact

/// Why an example does not follow its own matcher.
public enum ExampleFault: Sendable, Equatable {
    case notInteger(tag: String, text: String)
    /// A whole number with a minus where texts are compared: there a whole number is digits alone.
    case signedInteger(text: String)
    /// A whole number beyond 64 bits.
    case tooLargeInteger(text: String)
    case notDecimal(text: String)
    case notNumber(tag: String, text: String)
    /// A number in quotes, which make it a text.
    case quotedNumber(tag: String, text: String)
    case notUUID(text: String)
    case notSemanticVersion(text: String)
    /// `isDefault`: the learner wrote no format of their own.
    case notInFormat(text: String, reason: DateTimeFormatMismatch, isDefault: Bool, tag: String)
    case lacksPart(text: String, part: String)
    /// `looksLike`: the type that its beginning tells.
    case notOfType(text: String, type: String, looksLike: String)
    /// `statusClass` as it is written in the file.
    case statusOutOfClass(status: Int, statusClass: String)
}
