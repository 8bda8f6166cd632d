import ArgumentParser
import Pact

/// A header given on the command line as `NAME=VALUE`; the value may hold further equals signs.
struct CustomHeader: Equatable {
    var field: Headers.Field

    init(_ text: String) throws {
        let name = text.prefix { $0 != "=" }
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
        guard isName, name.endIndex < text.endIndex else {
            throw ValidationError("'\(text)' is no header; write it as NAME=VALUE, e.g. -H 'Authorization=Bearer abc'.")
        }
        guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else {
            throw ValidationError("The header \(name) has a line break in its value.")
        }
        field = Headers.Field(name: String(name), value: String(text[name.endIndex...].dropFirst()))
    }
}
