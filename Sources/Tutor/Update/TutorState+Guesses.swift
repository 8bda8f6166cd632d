import Workshop

/// The outcome, predicted line by line before the step's question about it.
extension TutorState {
    /// The lines that are still to be marked; none when that was done, when the step predicts nothing, or when no file can be read.
    var linesToGuess: [OutcomeLine] {
        guard lesson.prediction != nil, record.lineGuesses.isEmpty, !current.hasPassedLines else { return [] }
        return lesson.outcomeLines(of: current.texts, from: lesson.predictionBefore)
    }

    var openGuesses: LineGuessing? {
        if case .guesses(let guessing) = current.resultView { return guessing }
        return nil
    }

    mutating func openGuesses(of lines: [OutcomeLine]) {
        if isReading { work() }
        current.resultView = .guesses(LineGuessing(lines: lines))
        current.scroll[.result] = 0
        focus(on: .result)
    }

    mutating func markLine(passes: Bool) {
        guard var guessing = openGuesses else { return }
        guessing.mark(passes)
        show(guessing)
    }

    /// A digit: turns the mark of the line with that number.
    mutating func turnMark(_ line: Int) {
        guard var guessing = openGuesses else { return }
        guard guessing.lines.indices.contains(line) else {
            say("There are \(guessing.lines.count) lines.")
            return
        }
        guessing.turn(line)
        show(guessing)
    }

    mutating func moveInGuesses(_ movement: Movement) {
        guard var guessing = openGuesses else { return }
        guessing.selected = Self.moved(guessing.selected, movement, count: guessing.lines.count)
        show(guessing)
    }

    /// Takes the marks as they stand, and goes on to the step's question.
    mutating func takeGuesses() {
        guard let guessing = openGuesses else { return }
        record.lineGuesses = guessing.guesses
        current.hasPassedLines = true
        open(.prediction)
        if guessing.delaysRun { delayRun() }
    }

    /// Leaves the whole prediction out.
    mutating func leaveGuesses(_ guessing: LineGuessing) {
        var question = OpenQuestion(subject: .prediction)
        question.delaysRun = guessing.delaysRun
        leaveQuestion(question)
    }

    /// Holds a new outcome against what was said about its lines.
    mutating func judgeGuesses(by outcome: StepOutcome, step number: Int, of lesson: Lesson) {
        let judged = progress[lesson.folder].judgeGuesses(by: outcome)
        steps[number]?.showsGuesses = judged > 0
    }

    private mutating func show(_ guessing: LineGuessing) {
        current.resultView = .guesses(guessing)
        revealSelection()
    }
}
