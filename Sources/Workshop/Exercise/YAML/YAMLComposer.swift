import Yams

/// Reads a text with Yams.
///
/// Yams stops at a repeated key and names only the first of the two. The first one is then overwritten by a stand-in of the same
/// length, so that reading goes on, the places of everything else stay right, and the second one can be found.
struct YAMLComposer {
    /// A key that was overwritten: what it was.
    struct StandIn {
        var name: String
    }

    private(set) var text: String
    private(set) var standIns: [String: StandIn] = [:]
    private static let mostRepeatedKeys = 24
    private static let firstStandIn: UInt32 = 0xE000

    init(text: String) {
        self.text = text
    }

    /// The root of the text's only document; `nil` for a text without one.
    ///
    /// Yams leaves plain values as the texts they are: what they mean is for `PlainScalar` to say. Its encoding is named, or it would
    /// look for one in the environment at every text.
    mutating func root() throws(YAMLFault) -> Node? {
        while true {
            do {
                return try Yams.compose(yaml: text, .basic, .default, .utf8)
            } catch let error as YamlError {
                guard case .duplicatedKeysInMapping(let names, let context) = error, let name = names.first else {
                    throw YAMLFault(error, text: text)
                }
                guard standIns.count < Self.mostRepeatedKeys, overwrite(name, at: context.mark) else {
                    throw YAMLFault(
                        kind: .duplicateKey(name: name, firstLine: nil), line: context.mark.line,
                        scalarColumn: context.mark.column)
                }
            } catch {
                throw YAMLFault(kind: .syntax(.other("\(error)")), line: 1, scalarColumn: 1)
            }
        }
    }

    /// Puts a stand-in where the key stands; false when the text there is not simply the key.
    private mutating func overwrite(_ name: String, at mark: Mark) -> Bool {
        var scalars = Array(text.unicodeScalars)
        guard var start = Self.offset(of: mark, in: scalars) else { return false }
        if scalars.indices.contains(start), scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
        let key = Array(name.unicodeScalars)
        let end = start + key.count
        guard !key.isEmpty, end <= scalars.count, Array(scalars[start..<end]) == key,
            let scalar = Unicode.Scalar(Self.firstStandIn + UInt32(standIns.count))
        else { return false }
        let standIn = Array(repeating: scalar, count: key.count)
        scalars.replaceSubrange(start..<end, with: standIn)
        standIns[Self.string(standIn)] = StandIn(name: name)
        text = Self.string(scalars)
        return true
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func offset(of mark: Mark, in scalars: [Unicode.Scalar]) -> Int? {
        var line = 1
        var offset = 0
        while line < mark.line {
            guard scalars.indices.contains(offset) else { return nil }
            let scalar = scalars[offset]
            offset += 1
            if scalar == "\r", scalars.indices.contains(offset), scalars[offset] == "\n" { continue }
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { line += 1 }
        }
        let place = offset + mark.column - 1
        return scalars.indices.contains(place) ? place : nil
    }
}
