import Pact

extension LessonReader {
    private static let required = ["title", "goal", "summary", "side", "minutes", "files", "runs", "tasks"]
    private static let optional = [
        "keepGoing", "announced", "predict", "closing", "hints", "changes", "wrong", "broker", "script", "reading",
    ]

    /// The lesson without its folder's files; `nil` where the text is no mapping at all.
    mutating func lesson(number: Int) -> Lesson? {
        guard let root = yaml.document(),
            let fields = yaml.fields(root, of: "a lesson", required: Self.required, optional: Self.optional)
        else { return nil }
        var lesson = Lesson(number: number, folder: folder, title: text(fields, "title"))
        lesson.goal = text(fields, "goal")
        lesson.summary = text(fields, "summary")
        lesson.side = fields["side"].flatMap { word($0, of: "side") } ?? .consumer
        lesson.minutes = integer(fields, "minutes") ?? 0
        lesson.files = each(fields["files"], of: "files") { $0.file($1) }
        lesson.runs = each(fields["runs"], of: "runs") { $0.word($1, of: "a run") }
        lesson.keepsGoing = flag(fields, "keepGoing")
        lesson.announced = each(fields["announced"], of: "announced") { $0.announced($1) }
        lesson.tasks = each(fields["tasks"], of: "tasks") { $0.task($1) }
        readQuestions(of: &lesson, fields)
        lesson.hints = each(fields["hints"], of: "hints") { $0.hint($1) }
        lesson.changes = each(fields["changes"], of: "changes") { $0.change($1) }
        lesson.wrongAnswers = each(fields["wrong"], of: "wrong") { $0.wrongAnswer($1) }
        lesson.broker = fields["broker"].flatMap { word($0, of: "broker") }
        lesson.script = script(fields["script"]) ?? []
        lesson.reading = texts(fields, "reading")
        return lesson
    }

    private mutating func readQuestions(of lesson: inout Lesson, _ fields: YAMLFields) {
        if let node = fields["predict"],
            let predict = yaml.fields(node, of: "predict", required: ["question", "options"], optional: ["before"])
        {
            lesson.prediction = question(predict)
            lesson.predictionBefore = predict["before"].flatMap { word($0, of: "before") }
        }
        if let node = fields["closing"], let closing = yaml.fields(node, of: "closing", required: ["question", "options"]) {
            lesson.closing = question(closing)
        }
    }

    private mutating func file(_ node: YAMLNode) -> LessonFile? {
        guard let fields = yaml.fields(node, of: "a file", optional: ["edit", "read", "old"]) else { return nil }
        if let edit = fields["edit"] {
            return yaml.text(edit, of: "edit").map { LessonFile(path: $0, isEditable: true) }
        }
        if let read = fields["read"] {
            return yaml.text(read, of: "read").map { LessonFile(path: $0, isEditable: false) }
        }
        if let old = fields["old"] {
            return yaml.text(old, of: "old").map { LessonFile(path: $0, isEditable: false, isOld: true) }
        }
        yaml.report(.missingKey(name: "edit", in: "a file"), at: node.position)
        return nil
    }

    private mutating func announced(_ node: YAMLNode) -> AnnouncedResult? {
        let optional = ["given", "givenNot", "status", "may"]
        guard let fields = yaml.fields(node, of: "an announced result", required: ["run", "item", "must"], optional: optional),
            let run: RunKind = fields["run"].flatMap({ word($0, of: "run") })
        else { return nil }
        let may = fields["may"] == nil ? ["body", "header"] : texts(fields, "may")
        return AnnouncedResult(
            run: run, item: text(fields, "item"), given: texts(fields, "given"), givenNot: texts(fields, "givenNot"),
            status: integer(fields, "status"), must: texts(fields, "must"), may: may)
    }

    private mutating func hint(_ node: YAMLNode) -> Hint? {
        guard let fields = yaml.fields(node, of: "a hint", required: ["stages"], optional: ["when"]) else { return nil }
        let stages = texts(fields, "stages")
        if stages.isEmpty { report(.noHintStages, at: node.position) }
        return stages.isEmpty ? nil : Hint(when: texts(fields, "when"), stages: stages)
    }

    mutating func question(_ fields: YAMLFields) -> Question {
        let options = each(fields["options"], of: "options") { reader, node -> Question.Option? in
            guard
                let option = reader.yaml.fields(node, of: "an option", required: ["text", "why"], optional: ["right", "page"])
            else { return nil }
            return Question.Option(
                text: reader.text(option, "text"), isRight: reader.flag(option, "right"), why: reader.text(option, "why"),
                page: reader.integer(option, "page"))
        }
        return Question(text: text(fields, "question"), options: options)
    }
}
