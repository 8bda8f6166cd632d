import Workshop

/// Something in the result that can be selected.
enum ResultTarget: Sendable, Hashable {
    /// 0-based indices of the run and of the item in it.
    case item(run: Int, item: Int)
    case problem(Int)
    /// The table of samples of a task.
    case fold(task: String)
    case sample(task: String, id: String)

    func isFailure(in outcome: StepOutcome) -> Bool {
        switch self {
        case .item(let run, let item): outcome.item(run, item)?.result == .error
        case .problem: true
        default: false
        }
    }

    /// True for an item that fails as the step announces it.
    func isAnnounced(in outcome: StepOutcome) -> Bool {
        guard case .item(let run, let item) = self else { return false }
        return outcome.item(run, item)?.isAnnounced == true
    }

    /// True for a table with samples that are judged wrongly.
    func isWrongTable(in outcome: StepOutcome) -> Bool {
        guard case .fold(let id) = self else { return false }
        return outcome.tasks.contains { $0.id == id && !$0.isDone && $0.samples.contains { !$0.holds } }
    }

    func hasFindings(in outcome: StepOutcome) -> Bool {
        guard case .item(let run, let item) = self else { return false }
        return outcome.item(run, item)?.findings.isEmpty == false
    }
}
