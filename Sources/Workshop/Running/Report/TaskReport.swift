/// How a task stands after a run.
public struct TaskReport: Sendable, Equatable {
    public var id: String
    public var title: String
    public var isDone: Bool
    /// False for questions and trials, which are recorded and never block.
    public var isNeeded: Bool
    /// Why it does not hold; `nil` when it does.
    public var reason: String?
    /// The table "your contract says to ...".
    public var samples: [SampleVerdict]
    /// Sentences that never block: "passes; and you may like to know that ...".
    public var remarks: [String]
    /// Why the task could not be judged, as words that the course's checks compare: `otherStatus`, and with the task's name `otherStatus list`.
    public var facts: [String]

    public init(
        id: String, title: String, isDone: Bool, isNeeded: Bool = true, reason: String? = nil, samples: [SampleVerdict] = [],
        remarks: [String] = [], facts: [String] = []
    ) {
        self.id = id
        self.title = title
        self.isDone = isDone
        self.isNeeded = isNeeded
        self.reason = reason
        self.samples = samples
        self.remarks = remarks
        self.facts = facts
    }
}
