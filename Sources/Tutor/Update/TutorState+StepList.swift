import TerminalUI
import Workshop

extension TutorState {
    /// Opens the list of steps with the one at hand selected.
    mutating func showSteps() {
        let number = isWalking ? walk?.number : lesson.number
        show(.steps(StepList(selected: course.lessons.firstIndex { $0.number == number } ?? 0)))
    }

    /// Letters narrow the list. Returns false for keys that mean something else there.
    mutating func change(_ list: StepList, by key: Key) -> Bool {
        var list = list
        switch key {
        case .character(let character): list.filter.append(character)
        case .paste(let text): list.filter += text.prefix(40)
        case .backspace, .ctrl("h"): list.filter = String(list.filter.dropLast())
        case .tab, .right: list.turn(by: 1)
        case .backTab, .left: list.turn(by: -1)
        default: return false
        }
        let rows = list.rows(course, progress)
        list.selected = 0
        if list.filter.isEmpty, let here = rows.firstIndex(where: { $0 == .lesson(lesson) }) { list.selected = here }
        popup = .steps(list)
        return true
    }

    /// Goes where the list says: in the tour to that step's tour.
    mutating func take(_ list: StepList) {
        let rows = list.rows(course, progress)
        guard rows.indices.contains(list.selected) else {
            say("No step fits \"\(list.filter)\".")
            return
        }
        switch rows[list.selected] {
        case .summary: show(.courseSummary(scroll: 0))
        case .lesson(let lesson): if isWalking { startWalk(lesson, fromItsBeginning: true) } else { enterStep(lesson) }
        }
    }
}
