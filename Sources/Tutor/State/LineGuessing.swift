import Workshop

/// The lines of the outcome on the screen, and what the learner says about each.
struct LineGuessing: Sendable, Equatable {
    var lines: [OutcomeLine]
    /// By line: true for "passes", false for "fails", `nil` where nothing was said.
    var marks: [Bool?]
    /// 0-based.
    var selected = 0
    /// True when they came up on the way to a run, which follows them.
    var delaysRun = false

    init(lines: [OutcomeLine]) {
        self.lines = lines
        marks = lines.map { _ in nil }
    }

    /// The lines that something was said about.
    var guesses: [LineGuess] {
        zip(lines, marks).compactMap { line, mark in mark.map { LineGuess(line, passes: $0) } }
    }

    /// Marks the selected line and goes on to the next.
    mutating func mark(_ passes: Bool) {
        guard marks.indices.contains(selected) else { return }
        marks[selected] = passes
        selected = min(selected + 1, lines.count - 1)
    }

    /// Turns a line's mark: nothing, passes, fails, and nothing again.
    mutating func turn(_ line: Int) {
        guard marks.indices.contains(line) else { return }
        selected = line
        switch marks[line] {
        case nil: marks[line] = true
        case true?: marks[line] = false
        case false?: marks[line] = Bool?.none
        }
    }
}
