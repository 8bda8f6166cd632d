/// Chooses the help that fits what went wrong, and opens its stages one by one.
public struct HintChooser: Sendable {
    private let hints: [Hint]

    public init(_ lesson: Lesson) {
        hints = lesson.hints
    }

    /// The hint for the first trouble that one is tied to; else the one for everybody. `nil` for a step without hints.
    public func hint(for trouble: [String]) -> Hint? {
        for sign in trouble {
            if let hint = hints.first(where: { $0.when.contains(sign) }) { return hint }
        }
        return hints.first { $0.when.isEmpty }
    }

    /// The next stage, after what the step's last run gave.
    ///
    /// The first stage of a hint opens at once; each further one after a new attempt, or when asked for a second time.
    ///
    /// - Parameter trouble: the signs to choose by, most telling first; those of the last run when `nil`.
    public func ask(_ step: inout StepProgress, at trouble: [String]? = nil) -> HintReply {
        guard let hint = hint(for: trouble ?? step.lastRun?.trouble ?? []), let first = hint.stages.first else { return .none }
        let count = hint.stages.count
        let opened = min(step.hints[hint.key] ?? 0, count)
        guard opened < count else { return .last(of: count, text: hint.stages.last ?? first) }
        let mayOpen = opened == 0 || step.attempts > step.attemptsAtHint || step.wasToldToTry
        guard mayOpen else {
            step.wasToldToTry = true
            return .tryFirst(stage: opened, of: count, text: hint.stages.dropFirst(opened - 1).first ?? first)
        }
        step.hints[hint.key] = opened + 1
        step.attemptsAtHint = step.attempts
        step.wasToldToTry = false
        return .opened(stage: opened + 1, of: count, text: hint.stages.dropFirst(opened).first ?? first)
    }
}

extension Hint {
    /// A name to remember the hint by.
    public var key: String { when.isEmpty ? "everybody" : when.joined(separator: "+") }
}
