import Foundation
import TerminalUI
import Testing

/// A screen kept as a text file: its rows, and below them its styles as letters.
///
/// With `RECORD_SCREENS=1` in the environment the files are written anew and the tests fail, so that the difference gets reviewed.
enum ScreenFixture {
    private static let separator = "\n--- styles ---\n"

    static func check(_ screen: Screen, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let path = folder.appending(path: "\(name)-\(screen.columns)x\(screen.rows).txt")
        let now = screen.text + separator + screen.styleGrid + "\n"
        if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try? now.write(to: path, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path.lastPathComponent)", sourceLocation: sourceLocation)
            return
        }
        guard let kept = try? String(contentsOf: path, encoding: .utf8) else {
            Issue.record("\(path.lastPathComponent) is missing: RECORD_SCREENS=1 writes it", sourceLocation: sourceLocation)
            return
        }
        if let line = firstDifference(kept, now) {
            Issue.record("\(path.lastPathComponent) \(line)\n\(now)", sourceLocation: sourceLocation)
        }
    }

    private static func firstDifference(_ kept: String, _ now: String) -> String? {
        guard kept != now else { return nil }
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = now.split(separator: "\n", omittingEmptySubsequences: false)
        let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        return "differs from line \(index + 1) on"
    }

    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/screens")
    }
}
