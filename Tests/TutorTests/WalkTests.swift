import Foundation
import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The way from the welcome to the end of step 5")
struct WalkTests {
    @Test("goes by keys alone, over the real lessons and real runs in memory", arguments: [(60, 18), (80, 24), (120, 40)])
    func walk(columns: Int, rows: Int) async throws {
        var walker = try Walker(
            session: Session(course: Course(lessons: Array(Course.real().lessons.prefix(5))), columns: columns, rows: rows))
        #expect(walker.session.state.isReading)
        for number in 1...5 {
            #expect(walker.session.state.lesson.number == number)
            try await walker.walk(through: number)
            #expect(walker.session.state.isDone, "step \(number) is done")
            try walker.press(number < 5 ? "n" : "<Enter>")
        }
        #expect(walker.session.text.contains("5/5 done"))
        #expect(walker.session.text.contains("That was the course: all 5 steps are done."))
    }
}

/// Somebody who does what Enter offers, and types the solution where it says "edit".
struct Walker {
    var session: Session
    /// Every screen, for looking at.
    var screens: [String] = []

    init(session: Session) {
        self.session = session
    }

    mutating func press(_ keys: String) throws {
        try session.press(keys)
        screens.append("[\(keys)]\n" + session.text)
    }

    mutating func walk(through number: Int) async throws {
        var left = 60
        while left > 0, !isAtEnd {
            left -= 1
            if session.state.nextThing == .edit {
                try typeSolution()
            } else if session.state.current.resultView == .changes, !session.state.record.changes.isEmpty {
                try press("<Esc>")
            } else {
                try press("<Enter>")
                // In a question any answer will do: its reason is read and Enter goes on.
                if case .question(let open) = session.state.current.resultView {
                    if case .change = open.subject { try press("1") } else { try press("<Enter><Enter>") }
                }
            }
            try await session.runForReal()
            screens.append("after \(number)\n" + session.text)
        }
        dump()
    }

    private var isAtEnd: Bool {
        [.nextStep, .finish].contains(session.state.nextThing) && session.state.current.resultView != .changes
    }

    /// Opens each file that differs, wipes it line by line and pastes the solution.
    private mutating func typeSolution() throws {
        for (index, file) in session.state.current.files.enumerated() {
            guard let wanted = session.state.lesson.solution[file.path], wanted != file.buffer.text, file.file.isEditable else { continue }
            try press("o<Home>" + String(repeating: "<Down>", count: index) + "<Enter>i<C-Home>")
            try press(String(repeating: "<C-k>", count: file.buffer.lines.count + 1))
            session.send(.keyPressed(.paste(wanted.hasSuffix("\n") ? String(wanted.dropLast()) : wanted)))
            try press("<Esc>")
        }
        try press("r")
    }

    private func dump() {
        guard let folder = ProcessInfo.processInfo.environment["TUTOR_WALK_FOLDER"] else { return }
        let path = folder + "/\(session.state.lesson.folder)-\(session.state.size.columns).txt"
        try? screens.joined(separator: "\n\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
