/// A step as a tour to be read: what is shown, one reveal after the other, without anything to do.
///
/// The pages come first, with what their marks show in place; then the rest of the step in the order in which it is worked through:
/// prediction, the solution's changes, the runs, samples, questions, the provider's wishes, the goal. Nothing is shown twice, and a
/// prediction always before the run it is about.
public struct Walkthrough: Sendable {
    private struct Sheet {
        var title: String
        var page: Int?
        var parts: [Reveal.Part]
    }

    private let lesson: Lesson
    private var sheets: [Sheet] = []
    private var shown: Set<WalkScene> = []
    /// What the pages place by themselves.
    private let placed: Set<WalkScene>

    /// The reveals of a step, in order; at least one.
    public static func reveals(of lesson: Lesson) -> [Reveal] {
        var walk = Walkthrough(lesson)
        walk.addPages()
        walk.addWork()
        return walk.sheets.flatMap { reveals(of: $0) }
    }

    private init(_ lesson: Lesson) {
        self.lesson = lesson
        placed = Set(
            lesson.pages.flatMap { PagePart.parts(of: $0.markdown) }.compactMap { part in
                if case .scene(let scene) = part { scene } else { nil }
            })
    }

    private static func reveals(of sheet: Sheet) -> [Reveal] {
        var reveals: [Reveal] = []
        var parts: [Reveal.Part] = []
        for part in sheet.parts {
            parts.append(part)
            reveals.append(Reveal(title: sheet.title, page: sheet.page, parts: parts))
            guard case .scene(.question(let question)) = part else { continue }
            parts[parts.count - 1] = .answer(question)
            reveals.append(Reveal(title: sheet.title, page: sheet.page, parts: parts))
        }
        return reveals
    }

    private mutating func addPages() {
        for (index, page) in lesson.pages.enumerated() {
            var parts: [Reveal.Part] = []
            for part in PagePart.parts(of: page.markdown) {
                switch part {
                case .text(let text): parts.append(.text(text))
                case .scene(let scene): parts += self.parts(for: scene)
                }
            }
            sheets.append(Sheet(title: "Page \(index + 1)/\(lesson.pages.count)", page: index, parts: parts))
        }
    }

    /// A scene, after the prediction where that is about it; nothing for what the step does not have.
    private mutating func parts(for scene: WalkScene) -> [Reveal.Part] {
        guard lesson.has(scene) else { return [] }
        let prediction = WalkScene.question(.prediction)
        var parts: [Reveal.Part] = []
        if isPredicted(scene), !placed.contains(prediction), lesson.prediction != nil, shown.insert(prediction).inserted {
            parts.append(.scene(prediction))
        }
        shown.insert(scene)
        return parts + [.scene(scene)]
    }

    private func isPredicted(_ scene: WalkScene) -> Bool {
        switch scene {
        case .run(let kind, let run), .difference(let kind, let run), .traffic(let kind, let run):
            guard run.files == .solution, let before = lesson.predictionBefore ?? lesson.runs.first,
                let first = lesson.runs.firstIndex(of: before), let this = lesson.runs.firstIndex(of: kind)
            else { return false }
            return this >= first
        default: return false
        }
    }

    private mutating func addWork() {
        if lesson.predictionBefore == nil || lesson.predictionBefore == lesson.runs.first {
            add("Your guess", [.question(.prediction)])
        }
        let changes = lesson.files.filter(\.isEditable).map { WalkScene.change(path: $0.path) }
        add("The work", changes, after: lesson.summary)
        for place in lesson.orders.indices { add("Said by the broker", [.order(place + 1)]) }
        for kind in lesson.runs { addRun(kind) }
        add("Your guess", [.question(.prediction)])
        for task in lesson.tasks where !task.check.sampleNames.isEmpty {
            add("Tried on samples", [.samples(task: task.id, WalkRun())], after: "**\(task.title)**")
        }
        for task in lesson.tasks { add("A question", [.question(.task(task.id))]) }
        add("May we?", [.providerChanges])
        add("A last question", [.question(.closing)])
        addGoal()
    }

    private mutating func addRun(_ kind: RunKind) {
        let run = WalkRun()
        if lesson.predictionBefore == kind { add("Your guess", [.question(.prediction)]) }
        var scenes: [WalkScene] = [.run(kind, run)]
        if kind == .verify, lesson.announced.contains(where: { $0.run == kind }) { scenes.append(.difference(kind, run)) }
        if kind != .unit { scenes.append(.traffic(kind, run)) }
        add(kind.name.prefix(1).uppercased() + kind.name.dropFirst(), scenes)
    }

    /// A sheet with those of the scenes that were not shown before; none where nothing is left.
    private mutating func add(_ title: String, _ scenes: [WalkScene], after text: String? = nil) {
        let new = scenes.filter { !shown.contains($0) && lesson.has($0) }
        guard !new.isEmpty else { return }
        shown.formUnion(new)
        let parts = (text.map { [Reveal.Part.text($0)] } ?? []) + new.map(Reveal.Part.scene)
        sheets.append(Sheet(title: title, page: nil, parts: parts))
    }

    private mutating func addGoal() {
        var text = "# \(lesson.title)\n\n"
        if !lesson.goal.isEmpty { text += "What this step is for: \(lesson.goal)\n\n" }
        if !lesson.reading.isEmpty { text += "To read on:\n\n" + lesson.reading.map { "- \($0)\n" }.joined() }
        sheets.append(Sheet(title: "The end of step \(lesson.number)", page: nil, parts: [.text(text)]))
    }
}

extension Lesson {
    /// The orders of the script, as they are typed.
    public var orders: [String] {
        script.compactMap { if case .order(let text) = $0 { text } else { nil } }
    }

    /// True when the step has what a walkthrough would show.
    func has(_ scene: WalkScene) -> Bool {
        switch scene {
        case .run(let kind, _), .difference(let kind, _), .traffic(let kind, _): runs.contains(kind)
        case .samples(let id, _): tasks.contains { $0.id == id && !$0.check.sampleNames.isEmpty }
        case .file(let path, let files): (files == .start ? start : solution)[path] != nil
        case .change(let path): solution[path] != nil && solution[path] != start[path]
        case .question(let question): self.question(question) != nil
        case .providerChanges: !changes.isEmpty
        case .order(let place): orders.indices.contains(place - 1)
        }
    }
}
