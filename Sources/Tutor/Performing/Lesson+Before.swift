import Workshop

extension Lesson {
    /// The lesson as far as a run of it: without that run, those after it, what is announced for them and the tasks that need them.
    ///
    /// The learner is asked for a guess at that run before it takes place.
    public func before(_ kind: RunKind?) -> Lesson {
        guard let kind, let index = runs.firstIndex(of: kind) else { return self }
        var lesson = self
        lesson.runs = Array(runs.prefix(index))
        let left = lesson.runs
        lesson.announced = announced.filter { left.contains($0.run) }
        lesson.tasks = tasks.filter { task in
            if case .runs(let kinds) = task.check { return kinds.allSatisfy(left.contains) }
            return true
        }
        return lesson
    }
}
