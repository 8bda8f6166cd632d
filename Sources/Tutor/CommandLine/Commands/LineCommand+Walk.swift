extension LineCommand {
    static let walk = LineCommand(
        name: "walk", others: ["tour"], arguments: "[N]", does: "read a step as a tour, without tasks",
        completion: { state, before in before.isEmpty ? state.course.lessons.map { String($0.number) } : [] },
        action: { (state, arguments) throws(LineCommandError) in
            let lessons = state.course.lessons
            guard let word = arguments.first else {
                state.startWalk(state.walkedLesson ?? state.lesson)
                return
            }
            guard let lesson = lessons.first(where: { $0.number == Int(word) }) else {
                throw .notKnown(word, what: "a step of the course", known: lessons.map { String($0.number) })
            }
            state.startWalk(lesson, fromItsBeginning: true)
        })
}
