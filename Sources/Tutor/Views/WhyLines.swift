import TerminalUI
import Workshop

/// Explanations: the rule with what would satisfy it, and below it where the rule stands.
enum WhyLines {
    static func add(_ explanations: [Explanation], _ content: inout PaneContent, columns: Int, indent: Int) {
        for explanation in explanations {
            content.add("Why: \(explanation.why)", .dim, columns: columns, indent: indent, hanging: 2)
            if let origin = explanation.origin { content.add("From: \(origin)", .dim, columns: columns, indent: indent, hanging: 2) }
        }
        if explanations.isEmpty { content.add("It fits; there is nothing to explain.", .dim, columns: columns, indent: indent) }
    }
}

extension TutorState {
    /// Why a row of the result is as it is; empty where it fits.
    func explanations(of target: ResultTarget, in outcome: StepOutcome) -> [Explanation] {
        switch target {
        case .item(let run, let item):
            guard let report = outcome.runs.dropFirst(run).first, let found = outcome.item(run, item) else { return [] }
            return found.explanations(in: report.kind)
        case .problem(let index): return outcome.problems.indices.contains(index) ? [outcome.problems[index].explanation] : []
        case .fold(let task):
            let wrong = outcome.tasks.first { $0.id == task }?.samples.first { !$0.holds }
            return wrong.map { [explanation(of: $0, task: task)] } ?? []
        case .sample(let task, let id):
            let sample = outcome.tasks.first { $0.id == task }?.samples.first { $0.id == id }
            return sample.map { [explanation(of: $0, task: task)] } ?? []
        }
    }

    private func explanation(of sample: SampleVerdict, task: String) -> Explanation {
        sample.explanation(by: lesson.tasks.first { $0.id == task }?.check, origin: judgedItem?.location)
    }
}
