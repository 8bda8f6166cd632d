extension CourseSummary {
    /// How far it is, in one sentence.
    public var headline: String {
        if isComplete { return "That was the course: \(steps.count == 1 ? "its one step is" : "all \(steps.count) steps are") done." }
        return "So far \(done) of \(steps.count) steps \(done == 1 ? "is" : "are") done."
    }

    /// The guesses' score; `nil` where none was made.
    public var score: String? {
        let parts = [
            guesses.made > 0 ? "\(guesses.right) of \(guesses.made) right about the outcome of a step" : nil,
            lines.made > 0 ? "\(lines.right) of \(lines.made) right about a single line" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? nil : "Your guesses: \(parts.joined(separator: ", "))."
    }

    /// The time it took; `nil` where none was measured.
    public var time: String? {
        seconds > 0 ? "Your time: \(Self.duration(seconds)), pauses aside." : nil
    }

    /// How all of it is kept in one file.
    public static let keeping =
        "`:export course.md` or `course.html` keeps the pages and your files in one file; `pact-workshop export FILE` does the same."

    /// What can be done after the course, or next in it.
    public var advice: [String] {
        guard isComplete else { return next.map { ["Go on with step \($0.number), \($0.title)."] } ?? [] }
        return [
            "Write one pact test for a call that a client of yours really makes. Your language's Pact library has the same words.",
            "Verify a provider of your own: `providerBaseUrl` in verification.yaml, and a handler for each state.",
            "Put the verification into the provider's build, on every change.",
        ]
    }

    /// `40 s`, `12 min`, `1 h 05 min`.
    public static func duration(_ seconds: Int) -> String {
        if seconds < 60 { return "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        guard minutes >= 60 else { return "\(minutes) min" }
        let rest = minutes % 60
        return "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest) min"
    }
}

extension CourseSummary.Step {
    /// What it took: `12 min (planned 10), 3 attempts, guess right`.
    public var facts: String {
        var facts = [seconds > 0 ? "\(CourseSummary.duration(seconds)) (planned \(minutes) min)" : "planned \(minutes) min"]
        if attempts > 0 { facts.append("\(attempts) attempt\(attempts == 1 ? "" : "s")") }
        if hints > 0 { facts.append("\(hints) hint\(hints == 1 ? "" : "s")") }
        if let guessedRight { facts.append(guessedRight ? "guess right" : "guess wrong") }
        if lines > 0 { facts.append("\(linesHit) of \(lines) lines guessed") }
        return facts.joined(separator: ", ")
    }
}

extension StepState {
    /// In a word or two, for lists.
    public var word: String {
        switch self {
        case .new: "new"
        case .started: "started"
        case .done: "done"
        case .filled: "filled in"
        }
    }
}
