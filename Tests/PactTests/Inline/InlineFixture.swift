import Foundation
import Pact
import Testing

/// Cases of `Tests/Fixtures/inline`: a text and what another implementation makes of it.
struct InlineFixture: Sendable, CustomTestStringConvertible {
    let json: JSONValue

    var testDescription: String {
        json["comment"]?.string ?? json["definition"]?.string ?? "\(json["of"]?.string ?? "") \(json["text"]?.string ?? "")"
    }

    static func all(_ name: String) -> [InlineFixture] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let data = try? Data(contentsOf: tests.appending(path: "Fixtures/inline/\(name)").standardizedFileURL)
        return (try? JSONValue.parse([UInt8](data ?? Data())))?.array?.map(InlineFixture.init) ?? []
    }
}
