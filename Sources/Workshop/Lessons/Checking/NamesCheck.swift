/// Questions, hints and the names that a lesson's parts use for each other.
struct NamesCheck: Sendable {
    let lesson: Lesson

    var problems: [CourseProblem] {
        (questionProblems + hintProblems + nameProblems + wrongAnswerProblems).map {
            CourseProblem(folder: lesson.folder, path: LessonReader.fileName, kind: $0)
        }
    }

    private var questions: [Question] {
        let inTasks = lesson.tasks.compactMap { task in
            if case let .question(question) = task.check { question } else { nil }
        }
        return [lesson.prediction, lesson.closing].compactMap { $0 } + inTasks
    }

    private var questionProblems: [CourseProblemKind] {
        questions.flatMap { question -> [CourseProblemKind] in
            let right = question.options.filter(\.isRight).count
            let unreasoned = question.options.filter(\.why.isEmpty).map {
                CourseProblemKind.optionWithoutReason(question: question.text, option: $0.text)
            }
            let lost = question.options.compactMap(\.page).filter { !lesson.pages.indices.contains($0 - 1) }.map {
                CourseProblemKind.pageUnknown(question: question.text, page: $0)
            }
            return (right == 1 ? [] : [.rightOptions(question: question.text, count: right)]) + unreasoned + lost
        }
    }

    private var hintProblems: [CourseProblemKind] {
        let known = Set(sampleNames + lesson.wrongAnswers.map(\.id) + lesson.runs.map(\.rawValue) + ["parse"])
        let loose = lesson.hints.flatMap(\.when).filter { !known.contains($0) }.map { CourseProblemKind.hintForNothing(name: $0) }
        let long = lesson.hints.filter { $0.stages.count > 3 }.map { CourseProblemKind.tooManyHintStages(count: $0.stages.count) }
        let everybody = lesson.hints.contains { $0.when.isEmpty } ? [] : [CourseProblemKind.noHintStages]
        return loose + long + everybody
    }

    private var nameProblems: [CourseProblemKind] {
        repeated(lesson.tasks.map(\.id), of: "The task") + repeated(sampleNames, of: "The sample")
            + repeated(lesson.wrongAnswers.map(\.id), of: "The wrong answer") + repeated(lesson.changes.map(\.id), of: "The change")
            + Set(lesson.announced.map(\.run)).subtracting(lesson.runs).map { .announcedRunNotThere($0) }
    }

    private func repeated(_ names: [String], of what: String) -> [CourseProblemKind] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map { .repeatedName(of: what, name: $0) }
    }

    private var wrongAnswerProblems: [CourseProblemKind] {
        lesson.wrongAnswers.flatMap { wrong -> [CourseProblemKind] in
            var problems: [CourseProblemKind] = []
            switch wrong.betrayal {
            case let .accepts(samples), let .refuses(samples):
                problems += samples.filter { !sampleNames.contains($0) }.map { .unknownSample(wrong: wrong.id, sample: $0) }
            case .run, .parse, .outcome, .task, .clock, .order: break
            }
            for case let .text(_, pattern) in wrong.when where !TextPattern(pattern).isValid {
                problems.append(.invalidPattern(wrong: wrong.id, pattern: pattern))
            }
            for case let .clock(pattern) in wrong.when where !TextPattern(pattern).isValid {
                problems.append(.invalidPattern(wrong: wrong.id, pattern: pattern))
            }
            for case let .order(pattern) in wrong.when where !TextPattern(pattern).isValid {
                problems.append(.invalidPattern(wrong: wrong.id, pattern: pattern))
            }
            for case let .noText(_, pattern) in wrong.when where !TextPattern(pattern).isValid {
                problems.append(.invalidPattern(wrong: wrong.id, pattern: pattern))
            }
            return problems
        }
    }

    private var sampleNames: [String] { lesson.tasks.flatMap(\.check.sampleNames) }
}

extension TaskCheck {
    /// The identifiers of the samples it judges by.
    var sampleNames: [String] {
        switch self {
        case let .calls(samples): samples.map(\.id)
        case let .clients(samples): samples.map(\.id)
        case let .contract(check): check.requests.map(\.id) + check.responses.map(\.id) + check.sends.map(\.id)
        case let .providers(samples): samples.map(\.id)
        case let .answers(check): check.samples.map(\.id)
        case let .states(check): check.sampleNames
        case let .filter(check): check.samples.map(\.id)
        case let .broker(check): check.sampleNames
        case .runs, .question, .changes, .clock: []
        }
    }
}
