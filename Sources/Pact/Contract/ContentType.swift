/// A media type as Content-Type headers carry it: `application/hal+json; charset=utf-8`.
public struct ContentType: Sendable, Equatable {
    /// In lower case, e.g. `application`.
    public var type: String
    /// In lower case and without its suffix, e.g. `hal`.
    public var subtype: String
    /// What stands behind `+` in the subtype, e.g. `json`.
    public var suffix: String?
    /// By name in lower case; the value of `charset` in lower case too.
    public var parameters: [String: String]

    public init(type: String, subtype: String, suffix: String? = nil, parameters: [String: String] = [:]) {
        self.type = type
        self.subtype = subtype
        self.suffix = suffix
        self.parameters = parameters
    }

    public static let json = ContentType(type: "application", subtype: "json")
    public static let xml = ContentType(type: "application", subtype: "xml")
    public static let html = ContentType(type: "text", subtype: "html")
    /// How a type is written that is not known.
    static let unknown = "*/*"

    public static let plainText = ContentType(type: "text", subtype: "plain")

    /// Reads a header's value; `nil` when it is no media type.
    public static func parse(_ text: String) -> ContentType? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
        let names = (parts.first ?? "").lowercased().split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, let type = names.first, let whole = names.last, isToken(type), isToken(whole) else { return nil }
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = trimmed(part[..<equals]).lowercased()
            let value = unquoted(trimmed(part[part.index(after: equals)...]))
            parameters[name] = name == "charset" ? value.lowercased() : value
        }
        let plus = whole.lastIndex(of: "+")
        return ContentType(
            type: String(type), subtype: String(plus.map { whole[..<$0] } ?? whole),
            suffix: plus.map { String(whole[whole.index(after: $0)...]) }, parameters: parameters)
    }

    /// Without parameters, and with the suffix as subtype: `application/json` for `application/hal+json; charset=utf-8`.
    public var base: ContentType {
        ContentType(type: type, subtype: suffix ?? subtype)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast())
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?=".utf8.contains($0) }
    }
}

extension ContentType: CustomStringConvertible {
    /// For example `application/hal+json;charset=utf-8`, parameters by name.
    public var description: String {
        let tail = parameters.sorted { $0.key < $1.key }.map { ";\($0.key)=\($0.value)" }.joined()
        return "\(type)/\(subtype)\(suffix.map { "+\($0)" } ?? "")\(tail)"
    }
}
