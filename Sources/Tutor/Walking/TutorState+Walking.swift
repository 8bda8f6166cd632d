import TerminalUI
import Workshop

extension TutorState {
    /// True while the walkthrough is on the screen.
    var isWalking: Bool { walk?.isAside == false }

    /// The lesson of the walkthrough.
    var walkedLesson: Lesson? {
        guard let walk else { return nil }
        return course.lessons.first { $0.number == walk.number }
    }

    /// Opens the walkthrough at a step: where it was left, if it was left there, else at the step's beginning.
    mutating func startWalk(_ lesson: Lesson, endsProgram: Bool = false, fromItsBeginning: Bool = false) {
        guard !lesson.isOnlyTitle else {
            say("Step \(lesson.number) is still being read; try again in a moment.")
            return
        }
        stopTyping()
        if current.isOpen { saveAll() }
        var walk = WalkState(
            number: lesson.number, reveals: Walkthrough.reveals(of: lesson), endsProgram: self.walk?.endsProgram ?? endsProgram)
        walk.results = self.walk?.results ?? [:]
        walk.running = self.walk?.running ?? []
        if !fromItsBeginning, let place = progress.walk, place.folder == lesson.folder {
            walk.index = min(place.reveal, walk.reveals.count - 1)
        }
        self.walk = walk
        arrive()
    }

    /// Keeps the place, and starts what the screen needs to be run.
    private mutating func arrive() {
        guard let walk, let lesson = walkedLesson else { return }
        progress.walk = WalkPlace(folder: lesson.folder, reveal: walk.index)
        for request in walk.requests where walk.results[request] == nil && !walk.running.contains(request) {
            self.walk?.running.insert(request)
            emit(.walk(request))
        }
    }

    mutating func walked(_ request: WalkRequest, _ result: WalkResult) {
        guard walk?.running.remove(request) != nil else { return }
        walk?.results[request] = result
    }

    /// Does what a key asks for in the walkthrough.
    /// - Returns: false for a command that means the same as elsewhere.
    mutating func perform(walking command: Command) -> Bool {
        guard isWalking, popup == nil else { return false }
        switch command {
        case .nextPage, .nextThing: walkOn()
        case .previousPage: walkBack()
        case .edit: takeOver()
        case .run: runAgain()
        case .nextStep: walkToStep(course.lessons.first { $0.number > (walk?.number ?? 0) }, orSay: endOfWalk)
        case .previousStep: walkToStep(course.lessons.last { $0.number < (walk?.number ?? 0) }, orSay: "This is the first step.")
        case .back, .leave: leaveWalk()
        case .moveUp: scrollWalk(.lines(-1))
        case .moveDown: scrollWalk(.lines(1))
        case .pageUp: scrollWalk(.pages(-1))
        case .pageDown: scrollWalk(.pages(1))
        case .halfPageUp: scrollWalk(.halfPages(-1))
        case .halfPageDown: scrollWalk(.halfPages(1))
        case .moveToTop: scrollWalk(.toTop)
        case .moveToEnd: scrollWalk(.toEnd)
        default: return false
        }
        return true
    }

    private var endOfWalk: String {
        "That was the end of the tour. i goes into the exercise, l to any step, q \(walk?.endsProgram == true ? "leaves" : "goes back to the exercise")."
    }

    /// The rest of what does not fit first, then the next reveal, then the next step.
    private mutating func walkOn() {
        guard var walk else { return }
        let sheet = WalkView.sheet(self)
        walk.trail = Array((walk.trail + [walk.place]).suffix(500))
        if sheet.offset + sheet.rows < sheet.lines.count {
            walk.scroll = min(sheet.offset + max(1, sheet.rows - 1), sheet.lines.count - sheet.rows)
            self.walk = walk
        } else if walk.index + 1 < walk.reveals.count {
            walk.index += 1
            walk.scroll = nil
            self.walk = walk
            arrive()
        } else {
            walkToStep(course.lessons.first { $0.number > walk.number }, orSay: endOfWalk)
        }
    }

    /// The screen before, as it was left; without one the reveal before.
    private mutating func walkBack() {
        guard let walk else { return }
        if let place = walk.trail.last {
            if place.number != walk.number { showStep(place.number) }
            self.walk?.trail = Array(walk.trail.dropLast())
            self.walk?.index = place.index
            self.walk?.scroll = place.scroll
        } else if walk.index > 0 {
            self.walk?.index -= 1
            self.walk?.scroll = nil
        } else if let before = course.lessons.last(where: { $0.number < walk.number }), !before.isOnlyTitle {
            showStep(before.number)
            let count = self.walk?.reveals.count ?? 1
            self.walk?.index = max(0, count - 1)
            self.walk?.scroll = nil
        } else {
            say("This is the beginning of the tour.")
        }
        arrive()
    }

    private mutating func showStep(_ number: Int) {
        guard let lesson = course.lessons.first(where: { $0.number == number }) else { return }
        walk?.number = number
        walk?.reveals = Walkthrough.reveals(of: lesson)
    }

    private mutating func walkToStep(_ lesson: Lesson?, orSay sentence: String) {
        guard let lesson, let walk else {
            say(sentence)
            return
        }
        startWalk(lesson, fromItsBeginning: true)
        if self.walk?.number == lesson.number { self.walk?.trail = Array((walk.trail + [walk.place]).suffix(500)) }
    }

    /// Runs once more what is on the screen.
    private mutating func runAgain() {
        guard let walk else { return }
        for request in walk.requests where !walk.running.contains(request) { self.walk?.results[request] = nil }
        arrive()
    }

    private mutating func scrollWalk(_ movement: Movement) {
        let sheet = WalkView.sheet(self)
        let most = max(0, sheet.lines.count - sheet.rows)
        let target =
            switch movement {
            case .lines(let lines): sheet.offset + lines
            case .pages(let pages): sheet.offset + pages * max(1, sheet.rows - 1)
            case .halfPages(let pages): sheet.offset + pages * max(1, sheet.rows / 2)
            case .toTop: 0
            case .toEnd: most
            }
        walk?.scroll = min(max(0, target), most)
    }
}
