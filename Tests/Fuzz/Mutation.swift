import Pact

/// Changes at random places.
extension Dice {
    /// The bytes after a few changes, or none.
    mutating func changed(_ bytes: [UInt8], words: [String], others: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<below(5) { change(&bytes, words: words, others: others) }
        return bytes
    }

    mutating func changed(_ text: String, words: [String]) -> [UInt8] {
        changed(Array(text.utf8), words: words, others: [])
    }

    private mutating func change(_ bytes: inout [UInt8], words: [String], others: [[UInt8]]) {
        let place = below(bytes.count + 1)
        let end = min(bytes.count, place + below(pick([2, 8, 60])))
        switch below(9) {
        case 0: bytes.replaceSubrange(place..<end, with: [])
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
        case 2: bytes.replaceSubrange(place..<end, with: pick(words).utf8)
        case 3, 4: bytes.insert(contentsOf: pick(words).utf8, at: place)
        case 5 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &self)
        case 6: bytes.removeSubrange((happens(0.2) ? place : bytes.count)...)
        case 7:
            let piece = Array(pick(words).utf8)
            bytes.insert(contentsOf: repeatElement(piece, count: 1 + below(pick([4, 300]))).joined(), at: place)
        default:
            guard let other = others.isEmpty ? nil : pick(others), !other.isEmpty else { return }
            let start = below(other.count)
            bytes.insert(contentsOf: other[start..<min(other.count, start + below(200))], at: place)
        }
    }

    /// The value with a few of its parts replaced, removed, doubled or renamed.
    mutating func changed(_ value: JSONValue, words: [String]) -> JSONValue {
        var value = value
        for _ in 0..<1 + below(4) { value = changedOnce(value, words: words) }
        return value
    }

    private mutating func changedOnce(_ value: JSONValue, words: [String]) -> JSONValue {
        switch value {
        case .array(var elements) where !elements.isEmpty && happens(0.8):
            let index = below(elements.count)
            switch below(6) {
            case 0: elements.remove(at: index)
            case 1: elements.insert(elements[below(elements.count)], at: index)
            case 2: elements.append(contentsOf: repeatElement(elements[index], count: below(40)))
            default: elements[index] = changedOnce(elements[index], words: words)
            }
            return .array(elements)
        case .object(var object) where !object.isEmpty && happens(0.85):
            let member = object.members[below(object.count)]
            switch below(8) {
            case 0: object.remove(member.name)
            case 1:
                object.remove(member.name)
                object.set(pick(words), member.value)
            case 2: object.set(pick(words), hostile(words: words))
            case 3: object.set(member.name, pick(object.members).value)
            default: object.set(member.name, changedOnce(member.value, words: words))
            }
            return .object(object)
        case .string(let text) where happens(0.6):
            return .string(String(decoding: changed(text, words: words), as: UTF8.self))
        default:
            return hostile(words: words)
        }
    }

    /// A value that nobody expects.
    mutating func hostile(words: [String]) -> JSONValue {
        switch below(12) {
        case 0: .null
        case 1: .bool(happens(0.5))
        case 2: .int(pick([0, -1, 1, 2, .min, .max, 1 << 53, 999, 100, 599]))
        case 3:
            JSONNumber(pick(["1e400", "-0", "0.1", "1E-999999", "123456789012345678901234567890", "1.0", "1e18"])).map(JSONValue.number)
                ?? .null
        case 4: .array([])
        case 5: .object([:])
        case 6: .array([hostileText(words), hostileText(words)])
        case 7: .object(JSONObject([(pick(words), hostileText(words)), (pick(words), .int(below(9)))]))
        default: hostileText(words)
        }
    }

    private mutating func hostileText(_ words: [String]) -> JSONValue {
        .string((0...below(3)).map { _ in pick(words) }.joined(separator: happens(0.5) ? "" : " "))
    }
}
