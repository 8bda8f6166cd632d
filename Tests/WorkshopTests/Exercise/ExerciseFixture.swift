import Foundation

/// The sample files of `Tests/Fixtures/exercise/files`: every kind of file, with everything it can say.
enum ExerciseFixture {
    static let paths = [
        "consumer/client.yaml", "consumer/unit-test.yaml", "consumer/pact-test.yaml", "provider/service.yaml", "provider/verification.yaml",
    ]

    static func text(_ path: String) throws -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/exercise/files")
}
