import Foundation
import Pact

/// What cases are made of.
struct Corpus {
    /// Pact files of every version.
    private(set) var pacts: [[UInt8]] = []
    /// Matching cases `{match, comment, expected, actual}`.
    private(set) var cases: [JSONValue] = []
    private(set) var definitions: [String] = []
    private(set) var bodies: [JSONValue] = []

    /// - Parameter folder: holds `pacts`, `matching` and `inline`, as the tests' fixtures do.
    init(folder: String) throws {
        let root = URL(fileURLWithPath: folder)
        pacts = try Self.files(root.appending(path: "pacts"))
        cases = try Self.files(root.appending(path: "matching")).compactMap { try? JSONValue.parse($0) }
        for json in try Self.files(root.appending(path: "inline")).compactMap({ try? JSONValue.parse($0) }) {
            collect(json)
        }
        definitions += Self.someDefinitions
    }

    /// The JSON files below a folder, by name.
    private static func files(_ folder: URL) throws -> [[UInt8]] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".json") }.sorted().map {
            Array(try Data(contentsOf: folder.appending(path: $0)))
        }
    }

    /// Texts that look like definitions, and values with matchers inside.
    private mutating func collect(_ json: JSONValue) {
        switch json {
        case .string(let text) where text.contains("("): definitions.append(text)
        case .array(let elements): for element in elements { collect(element) }
        case .object(let object):
            if object.contains("pact:matcher:type") { bodies.append(json) }
            for value in object.values { collect(value) }
        default: break
        }
    }

    private static let someDefinitions = [
        "matching(type, 'x')", #"matching(regex, '\d+', '12')"#, "eachKey(matching(regex, '[a-z]+', 'k')), eachValue(matching(integer, 1))",
        "atLeast(1), atMost(3), eachValue(matching($'item'))", "matching(datetime, 'yyyy-MM-dd', '2020-01-01')", "notEmpty('x')",
        "matching(type, fromProviderState('${id}', 100))", "matching(contentType, 'application/json', '{}')",
    ]
}
