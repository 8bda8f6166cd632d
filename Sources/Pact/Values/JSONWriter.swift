/// Writes JSON values as UTF-8.
struct JSONWriter {
    var isPretty: Bool
    var sortsKeys: Bool
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(isPretty: Bool, sortsKeys: Bool) {
        self.isPretty = isPretty
        self.sortsKeys = sortsKeys
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: raw("null")
        case let .bool(value): raw(value ? "true" : "false")
        case let .number(number): raw(number.text)
        case let .string(text): quoted(text)
        case let .array(elements):
            list(elements, "[", "]") { writer, element in writer.write(element) }
        case let .object(object):
            let members = sortsKeys ? object.members.sorted { $0.name.isBefore($1.name) } : object.members
            list(members, "{", "}") { writer, member in
                writer.quoted(member.name)
                writer.raw(writer.isPretty ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Item>(
        _ items: [Item], _ opening: String, _ closing: String, _ write: (inout JSONWriter, Item) -> Void
    ) {
        raw(opening)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            newLine()
            write(&self, item)
        }
        depth -= 1
        if !items.isEmpty { newLine() }
        raw(closing)
    }

    private mutating func newLine() {
        guard isPretty else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func quoted(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x08: raw("\\b")
            case 0x0C: raw("\\f")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20: raw("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
