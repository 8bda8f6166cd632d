import Foundation

/// Files of `Tests/Fixtures/pacts`.
enum PactFixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return [UInt8](try Data(contentsOf: tests.appending(path: "Fixtures/pacts/\(name)").standardizedFileURL))
    }
}
