import Pact

/// A body as a test writes it.
enum CodeBody: Equatable {
    /// Nothing is said of a body.
    case none
    case json(CodeValue, contentType: String)
    case text(String, contentType: String)
    /// Neither JSON nor text.
    case bytes(count: Int)

    /// - Parameter reader: gives up the rules that find their place.
    init(_ body: Body, contentType header: String?, _ reader: inout CodeValueReader) {
        switch body {
        case .missing: self = .none
        case .empty: self = .text("", contentType: header ?? "text/plain")
        case .null: self = .json(reader.value(.null), contentType: header ?? "application/json")
        case .present(let bytes, let declared):
            let type = declared ?? header
            let isJSON = type.flatMap { ContentType.parse($0) }.map { ($0.suffix ?? $0.subtype) == "json" }
            if isJSON != false, let json = try? JSONValue.parse(bytes), isJSON == true || json.isCollection {
                self = .json(reader.value(json), contentType: type ?? "application/json")
            } else if let text = String(validating: bytes, as: UTF8.self) {
                self = .text(text, contentType: type ?? "text/plain")
            } else {
                self = .bytes(count: bytes.count)
            }
        }
    }
}
