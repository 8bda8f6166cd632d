import Workshop

extension TutorState {
    /// Sets the clocks of the runs to come. A run under way is of the time before, and is thrown away.
    mutating func setClock(_ setting: ClockSetting) {
        let wasMoved = clock.isMoved
        clock = setting
        if let running = current.run {
            emit(.cancelRun(id: running.id))
            current.run = nil
            say("\(clockSentence) The run under way was stopped; r runs.")
        } else if setting.isMoved || wasMoved {
            say("\(clockSentence) r runs.")
        } else {
            say("The clock shows the real time already.")
        }
    }

    /// How the clocks are set.
    var clockSentence: String {
        clock.isMoved
            ? "The clock is moved: \(clock.text). :clock now puts it back."
            : "The clock shows the real time. :clock 2019-01-14T12:00Z or :clock +2h moves it."
    }

    /// The task of this step that wants a run with the clock moved, and has not had it.
    var openClockTask: LessonTask? {
        lesson.tasks.first { task in
            guard case .clock = task.check else { return false }
            return !record.clockTasks.contains(task.id)
        }
    }

    /// True when the run on the screen was made with the clock set as it is now.
    var isOutcomeOfThisTime: Bool { current.outcome.map { $0.clock == clock } ?? true }
}
