import TerminalUI
import Workshop

/// What a moved clock means for a result, and its mark in the title bar.
enum ClockLines {
    /// The mark in the title bar; `nil` while every clock shows the real time.
    static func mark(_ setting: ClockSetting) -> [Span] {
        setting.isMoved ? [Span(" CLOCK \(setting.text) ", Style(.warning, .reverse)), Span(" ")] : []
    }

    /// The first words to a result of another time. False where the clock was not moved.
    static func addVerdict(_ outcome: StepOutcome, to content: inout PaneContent, columns: Int) -> Bool {
        guard let sentence = outcome.clockSentence else { return false }
        content.add(sentence, .warning, columns: columns)
        if !outcome.problems.isEmpty {
            content.add("Nothing ran that needs a file with a problem; g goes to the line.", .problem, columns: columns)
        }
        return true
    }
}
