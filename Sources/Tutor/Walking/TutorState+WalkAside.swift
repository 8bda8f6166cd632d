import Workshop

extension TutorState {
    /// From the tour into the exercise of its step, at the page or the file that is on the screen.
    mutating func takeOver() {
        guard let lesson = walkedLesson, let reveal = walk?.reveal else { return }
        enterStep(lesson)
        guard self.lesson.number == lesson.number, !lesson.isOnlyTitle else { return }
        if let page = reveal.page {
            current.page = page
            current.scroll[.task] = 0
        }
        current.isReading = false
        focus = .edit
        if let path = reveal.file { open(fileAt: path) }
        say("The exercise of step \(lesson.number). q goes back to the tour.")
    }

    private mutating func open(fileAt path: String) {
        if let index = current.files.firstIndex(where: { $0.path == path }) { open(file: index) }
    }

    /// From the exercise back to the screen of the tour.
    mutating func backToWalk() {
        stopTyping()
        saveAll()
        walk?.isAside = false
        say("Back in the tour. Space goes on.")
    }

    /// Leaves the tour: the program where it was started for the tour, else back to the exercise.
    mutating func leaveWalk() {
        guard let walk else { return }
        guard !walk.endsProgram else {
            leave()
            return
        }
        self.walk = nil
        say("The tour's place is kept: :walk goes on from there.")
    }

    /// Why a command does nothing in the tour; `nil` when it works.
    func unavailabilityInWalk(of command: Command) -> String? {
        switch command {
        case .run where walk?.requests.isEmpty != false: "Nothing runs on this screen. i goes into the exercise; there r runs your files."
        case .edit where walkedLesson == nil: "The exercise of this step is not there yet."
        default: nil
        }
    }
}

extension Reveal {
    /// The file that the newest part is about.
    fileprivate var file: String? {
        guard case .scene(let scene)? = parts.last else { return nil }
        switch scene {
        case .file(let path, _), .change(let path): return path
        default: return nil
        }
    }
}
