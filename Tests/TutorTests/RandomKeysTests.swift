import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Any keys in any order, at any size")
struct RandomKeysTests {
    @Test("never trap, never lose text, and drawing changes nothing", arguments: 0..<12)
    func random(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let lessons: [Lesson] = [.make(), .numbered(.pact, 2), .numbered(.verification, 3)]
        var session = try Session(course: .make(lessons))
        var typed: [String: String] = [:]
        for round in 0..<240 {
            try await step(&session, &random)
            if round % 4 == 0 { checkDrawing(session) }
            if session.performer.hasQuit { break }
            checkNothingIsLost(session, &typed)
        }
    }

    private func checkDrawing(_ session: Session) {
        let before = session.tutor
        let screen = session.tutor.view()
        #expect(session.tutor.view() == screen)
        #expect(session.tutor == before)
        #expect(screen.rows == session.state.size.rows && screen.columns == session.state.size.columns)
    }

    private func step(_ session: inout Session, _ random: inout SeededRandom) async throws {
        switch Int.random(in: 0..<40, using: &random) {
        case 0:
            let size = ScreenSize(columns: Int.random(in: 0...150, using: &random), rows: Int.random(in: 0...50, using: &random))
            session.send(.resized(size))
        case 1: session.send(.resized(ScreenSize(columns: 80, rows: 24)))
        case 2, 3: try await session.runForReal()
        case 4: session.send(.timerFired(.typingPaused))
        case 5: session.performer.failsToSave = Bool.random(using: &random)
        case 6:
            session.send(
                .fileChanged(step: 1, path: "consumer/client.yaml", text: "operations: \(Int.random(in: 0...9, using: &random))\n"))
        default: session.send(.keyPressed(Self.keys.randomElement(using: &random) ?? .enter))
        }
    }

    /// Keys that leave without saving are left out: that is what they are for.
    private static let keys: [Key] =
        "abcdefghijklmnoprstuvwyzSZRG?+<>[]/1234: {}-".map(Key.character)
        + [
            .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .ctrl("s"), .ctrl("k"), .ctrl("u"), .ctrl("w"), .ctrl("y"), .ctrlLeft, .paste("a: \u{1B}[31m\tb\r\nc"), .function(3),
        ]

    /// Whatever takes text out of an editor, undo brings it back; and what counts as saved is on the disk.
    private func checkNothingIsLost(_ session: Session, _ typed: inout [String: String]) {
        for (number, step) in session.state.steps {
            for file in step.files where file.file.isEditable {
                let key = "\(number)/\(file.path)"
                let text = file.buffer.text
                if let before = typed[key], before != text { #expect(file.buffer.canUndo || file.buffer.canRedo) }
                if !file.buffer.isModified, let saved = session.performer.disk[key], !text.hasPrefix("operations: ") {
                    #expect(saved == text)
                }
                typed[key] = text
            }
        }
    }
}

extension Lesson {
    static func numbered(_ lesson: Lesson, _ number: Int) -> Lesson {
        var lesson = lesson
        lesson.number = number
        lesson.folder = "0\(number)-lesson"
        return lesson
    }
}
