/// Whether runs gave exactly what the step announces.
struct RunsCheck: Sendable {
    let lesson: Lesson
    let kinds: [RunKind]
    let runs: [RunReport]

    func report(of task: LessonTask) -> TaskReport {
        let reason = kinds.compactMap { kind in
            guard let report = runs.first(where: { $0.kind == kind }) else { return "The \(kind.name) did not run." }
            return self.reason(report)
        }.first
        return TaskReport(id: task.id, title: task.title, isDone: reason == nil, reason: reason)
    }

    /// `nil` when the run gave what is announced.
    private func reason(_ report: RunReport) -> String? {
        guard !report.isAsAnnounced else { return nil }
        switch report.result {
        case let .notRun(because): return "The \(report.kind.name) did not run: \(because)."
        case let .environment(sentence): return sentence
        case .passed, .failed: return report.note ?? itemReason(report) ?? "The \(report.kind.name) did not give what is announced."
        }
    }

    private func itemReason(_ report: RunReport) -> String? {
        let announced = lesson.announced.filter { $0.run == report.kind }
        for result in announced where !report.items.contains(where: { $0.isAnnounced && result.isAbout($0) }) {
            guard let item = report.items.first(where: result.isAbout) else {
                return "\(result.item) is no longer there, and this step ends with its failure."
            }
            if item.result == .ok { return "\(item.title) passes, and this step ends with its failure." }
            return "\(item.title) fails in another way than this step announces: "
                + (item.failure ?? item.findings.map(\.sentence).joined(separator: " "))
        }
        return report.items.first { $0.result == .error && !$0.isAnnounced }.map { item in
            "\(item.title): " + (item.failure ?? item.findings.first?.sentence ?? "it fails.")
        }
    }
}
