import Foundation
import Pact

@testable import pact_workshop

/// Pact files of `Tests/Fixtures`.
enum PactFixtureFile {
    static func path(_ name: String) -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")
        return root.appending(path: name).standardizedFileURL.path
    }

    static func pact(_ name: String) throws -> PactFile {
        try PactDocument(path: path(name)).pact
    }
}
