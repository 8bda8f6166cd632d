import TerminalUI
import Workshop

/// A question of the step in the walkthrough, and then its answer.
enum WalkQuestionLines {
    static func add(_ subject: WalkQuestion, of lesson: Lesson, isAnswered: Bool, to content: inout PaneContent, columns: Int) {
        guard let question = lesson.question(subject) else { return }
        content.add(question.text, .strong, columns: columns)
        content.gap()
        for (index, option) in question.options.enumerated() {
            let mark = isAnswered && option.isRight ? "*" : " "
            let role: Role = isAnswered && option.isRight ? .pass : .text
            content.add("\(index + 1)\(mark) \(option.text)", role, columns: columns, indent: 1, hanging: 3)
            if isAnswered { content.add(option.why, .dim, columns: columns, indent: 5) }
        }
        content.gap()
        content.add(isAnswered ? "* is the right one." : "What do you think? Space shows the answer.", .accent, columns: columns)
    }
}
