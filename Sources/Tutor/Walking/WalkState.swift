import Workshop

/// The walkthrough that is being read: the step's reveals, how far they are shown, and what was run for them.
struct WalkState: Sendable, Equatable {
    /// A screen that was left by Space, to come back to just so.
    struct Place: Sendable, Equatable {
        var number: Int
        var index: Int
        var scroll: Int?
    }

    /// The step's number.
    var number: Int
    var reveals: [Reveal]
    /// 0-based index into `reveals`.
    var index = 0
    /// The first row shown; `nil` while the newest part is kept in view.
    var scroll: Int?
    var trail: [Place] = []
    /// True while the reader is in the exercise: q comes back from there.
    var isAside = false
    /// True when the program was started for the tour, so that q ends it.
    var endsProgram: Bool
    var results: [WalkRequest: WalkResult] = [:]
    var running: Set<WalkRequest> = []

    init(number: Int, reveals: [Reveal], endsProgram: Bool) {
        self.number = number
        self.reveals = reveals
        self.endsProgram = endsProgram
    }

    var reveal: Reveal? { reveals.indices.contains(index) ? reveals[index] : nil }
    var place: Place { Place(number: number, index: index, scroll: scroll) }

    /// What the screen needs to be run, in the order of its parts.
    var requests: [WalkRequest] {
        (reveal?.parts ?? []).compactMap { part in
            if case .scene(let scene) = part { WalkRequest(scene, step: number) } else { nil }
        }
    }
}
