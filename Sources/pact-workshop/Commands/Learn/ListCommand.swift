import ArgumentParser
import Pact
import Workshop

/// Lists the steps with their state.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the steps and how far you are.")

    @OptionGroup var course: CourseOptions

    @Option(help: "text or json.")
    var output = OutputFormat.text

    func run() throws {
        let lessons = try course.lessons().lessons()
        let progress = try course.workspace().readProgress()
        let current = progress.next(of: lessons.map(\.folder)).flatMap { folder in lessons.first { $0.folder == folder } }
        switch output {
        case .json:
            let steps = lessons.map { lesson -> JSONValue in
                [
                    "number": .int(lesson.number), "folder": .string(lesson.folder), "title": .string(lesson.title),
                    "state": .string(progress[lesson.folder].state.rawValue),
                ]
            }
            let value: JSONValue = ["current": current.map { JSONValue.int($0.number) } ?? .null, "steps": .array(steps)]
            Output.json(value)
        case .text:
            for lesson in lessons {
                let mark = lesson.folder == current?.folder ? ">" : " "
                let number = lesson.number < 10 ? " \(lesson.number)" : "\(lesson.number)"
                let state = progress[lesson.folder].state.rawValue
                let gap = String(repeating: " ", count: max(1, 9 - state.count))
                Output.line("\(mark) \(number)  \(state)\(gap)\(lesson.title)")
            }
        }
    }
}
