import Workshop

extension TutorState {
    /// Why a command does nothing now, in a sentence; `nil` when it works.
    func unavailability(of command: Command) -> String? {
        if isWalking { return unavailabilityInWalk(of: command) }
        switch command {
        case .run where !current.isOpen, .edit where !current.isOpen, .reset where !current.isOpen, .files where !current.isOpen:
            return "The files of this step are not there yet."
        case .run where lesson.runs.isEmpty && lesson.tasks.isEmpty: return "Nothing runs in this step."
        case .edit, .externalEditor: return unavailabilityOfEditing
        case .nextFile where current.files.count < 2, .previousFile where current.files.count < 2:
            return "This step has one file."
        case .difference where attemptsList != nil: return nil
        case .allRows where popup != nil && attemptsList == nil: return "The solution is shown line by line already."
        case .difference where selectedItem?.findings.isEmpty != false: return unavailabilityOfDifference
        case .why where current.resultView == .summary && current.outcome == nil: return "Nothing to explain yet: r runs the checks."
        case .copy where isInTraffic && allExchanges.isEmpty: return "Nothing has gone over the wire yet: r runs the checks."
        case .exchange where shownExchanges.isEmpty: return "Nothing has gone over the wire yet: r runs the checks."
        case .goToLine where selectedItem?.findings.isEmpty != false && selectedProblem == nil && selectedItem?.location == nil:
            return "No line to go to: g works where a result has to do with a line of your files."
        case .nextHit where finishedSearch == nil, .previousHit where finishedSearch == nil:
            return "[ and ] work in the difference: d opens it. After a search (/) they go to what it found."
        case .glossary where course.glossary.terms.isEmpty: return "This course has no glossary."
        case .pact, .code: return unavailabilityOfContract
        case .version where !showsContract: return "V switches the version of the pact or the code: P or c shows it first."
        case .hint where lesson.hints.isEmpty: return "This step has no hints."
        case .nextPage where isReading && current.page + 1 >= lesson.pages.count:
            return "This is the last page. Enter goes to the task."
        case .nextPage where lesson.pages.isEmpty, .previousPage where lesson.pages.isEmpty: return "This step has no pages."
        case .previousPage where isReading && current.page == 0: return "This is the first page."
        case .previousStep where course.lessons.first?.number == lesson.number: return "This is the first step."
        default: return nil
        }
    }

    private var unavailabilityOfEditing: String? {
        guard let file = current.currentFile else { return "This step has no files to edit." }
        guard !file.file.isEditable else { return nil }
        let others = current.files.filter(\.file.isEditable).map(\.name)
        let advice = others.isEmpty ? "" : " To edit: \(others.joined(separator: ", ")) (< and > change the file)."
        return "\(file.path) is read-only in this step.\(advice)"
    }

    private var unavailabilityOfDifference: String {
        guard let outcome = current.outcome else { return "No difference yet: r runs the checks." }
        if !outcome.problems.isEmpty { return "Nothing ran: first the problem in the file (g goes there)." }
        if outcome.hasFindings { return "This one fits. Up and Down select one that differs." }
        if outcome.runs.allSatisfy({ $0.result == .passed }), outcome.tasks.contains(where: { $0.isNeeded && !$0.isDone }) {
            return "Nothing differs in what ran: the open task's table shows what is missing."
        }
        return outcome.verdict == .pass ? "Nothing differs: everything fits." : "Nothing was compared: the result says what failed."
    }
}
