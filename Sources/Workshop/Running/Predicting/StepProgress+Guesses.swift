extension StepProgress {
    /// Holds an outcome against the guesses that have not been judged yet: each line's first run decides.
    ///
    /// - Returns: how many guesses were judged by it.
    @discardableResult
    public mutating func judgeGuesses(by outcome: StepOutcome) -> Int {
        var judged = 0
        for index in lineGuesses.indices where lineGuesses[index].came == nil {
            let line = lineGuesses[index].line
            // Lines of the same name are told apart by their order.
            let before = lineGuesses[..<index].filter { $0.line == line }.count
            let items = outcome.runs.filter { $0.kind == line.run }.flatMap(\.items).filter(line.isAbout)
            guard let item = items.dropFirst(before).first, item.result != .pending else { continue }
            lineGuesses[index].came = item.result == .ok
            judged += 1
        }
        return judged
    }

    /// The guess about an item of an outcome, where there is one: `place` counts the items before it that are called the same.
    public func guess(about item: RunItem, of run: RunKind, place: Int = 0) -> LineGuess? {
        lineGuesses.filter { $0.line.run == run && $0.line.isAbout(item) }.dropFirst(place).first
    }

    /// The score of the lines that were marked and have run.
    public var lineScore: GuessScore {
        let judged = lineGuesses.compactMap(\.isHit)
        return GuessScore(hits: judged.filter { $0 }.count, of: judged.count)
    }

    /// The score of everything that was predicted in the step: its question counts as one line.
    public func predictionScore(of lesson: Lesson) -> GuessScore {
        guard let prediction, let question = lesson.prediction, question.options.indices.contains(prediction) else { return lineScore }
        return lineScore + GuessScore(hits: question.options[prediction].isRight ? 1 : 0, of: 1)
    }
}
