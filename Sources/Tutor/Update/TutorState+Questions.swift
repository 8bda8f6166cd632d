import Workshop

extension TutorState {
    /// The question on the screen, with its options.
    var openQuestion: (open: OpenQuestion, question: Question)? {
        guard case .question(let open) = current.resultView, let question = question(of: open.subject) else { return nil }
        return (open, question)
    }

    func question(of subject: OpenQuestion.Subject) -> Question? {
        switch subject {
        case .prediction: lesson.prediction
        case .closing: lesson.closing
        case .task(let id): lesson.tasks.first { $0.id == id }.flatMap { question(of: $0.check) }
        case .change(let id): lesson.changes.first { $0.id == id }.map(Self.question)
        }
    }

    private static func question(of change: ProviderChange) -> Question {
        Question(
            text: change.text + " Your guess: does the verification of your contract stay green?",
            options: [
                Question.Option(text: "Green: it still passes.", why: change.why),
                Question.Option(text: "Red: the contract stops it.", why: change.why),
            ])
    }

    mutating func open(_ subject: OpenQuestion.Subject) {
        guard question(of: subject) != nil else { return }
        if subject == .prediction, case let lines = linesToGuess, !lines.isEmpty {
            openGuesses(of: lines)
            return
        }
        if isReading { work() }
        current.resultView = .question(OpenQuestion(subject: subject, selected: answerGiven(to: subject) ?? 0))
        current.scroll[.result] = 0
        focus(on: .result)
    }

    /// The answer given before, 0-based.
    func answerGiven(to subject: OpenQuestion.Subject) -> Int? {
        switch subject {
        case .prediction: record.prediction
        case .closing: record.closing
        case .task(let id): record.answers[id]
        case .change(let id): record.changes[id]?.guessedGreen.map { $0 ? 0 : 1 }
        }
    }

    mutating func answer(_ option: Int) {
        guard let (before, question) = openQuestion else { return }
        var open = before
        guard !open.isAnswered else {
            say("Enter goes on.")
            return
        }
        guard question.options.indices.contains(option) else {
            say("There are \(question.options.count) answers: 1 to \(question.options.count).")
            return
        }
        open.selected = option
        open.isAnswered = true
        switch open.subject {
        case .prediction: record.prediction = option
        case .closing: record.closing = option
        case .task(let id): record.answers[id] = option
        case .change(let id):
            tryChange(id, guessesGreen: option == 0)
            return
        }
        current.resultView = .question(open)
    }

    /// Enter in a question: takes the answer, and then goes on.
    mutating func enterInQuestion() {
        guard let (open, _) = openQuestion else { return }
        guard open.isAnswered else {
            answer(open.selected)
            return
        }
        current.resultView = .summary
        current.scroll[.result] = 0
        if open.subject == .prediction { afterPrediction(open) }
    }

    /// The open question stands before a run that was asked for.
    mutating func delayRun() {
        if var guessing = openGuesses {
            guessing.delaysRun = true
            current.resultView = .guesses(guessing)
        }
        guard case .question(var open) = current.resultView else { return }
        open.delaysRun = true
        current.resultView = .question(open)
    }

    /// After the guess: what it was about runs, where that was asked for or there is something of the learner's own to run.
    private mutating func afterPrediction(_ open: OpenQuestion) {
        if open.delaysRun || current.heldBefore != nil || nextThing == .run {
            startRun()
        } else {
            focus(on: .edit)
        }
    }

    mutating func leaveQuestion(_ open: OpenQuestion) {
        if case .change = open.subject {
            current.resultView = .changes
            return
        }
        current.resultView = .summary
        current.scroll[.result] = 0
        guard open.subject == .prediction else { return }
        if !open.isAnswered { current.hasSkippedPrediction = true }
        afterPrediction(open)
    }

    mutating func selectOption(by step: Int) {
        guard let (before, question) = openQuestion, !before.isAnswered else { return }
        var open = before
        open.selected = min(max(0, open.selected + step), question.options.count - 1)
        current.resultView = .question(open)
    }
}
