import Pact

extension HTTPRequest {
    /// The request in a few words, for tables: its line, its headers and its body.
    var text: String {
        let fields = headers.fields.map { "\($0.name): \($0.value)" }
        return ([line] + fields + (body.isEmpty ? [] : [body.shownText])).joined(separator: "\n")
    }
}

extension HTTPResponse {
    /// The response in a few words, for tables: its status with its type of content, and its body.
    var text: String {
        let type = headers.first("Content-Type").map { " \($0)" } ?? ""
        return "\(status)\(type)" + (body.isEmpty ? "" : "\n" + body.shownText)
    }
}

extension [UInt8] {
    /// The bytes as text; what is not UTF-8 is shown as replacement characters.
    var shownText: String { String(decoding: self, as: UTF8.self) }
}
