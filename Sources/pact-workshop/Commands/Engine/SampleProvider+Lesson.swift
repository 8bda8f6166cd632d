import Workshop

extension SampleProvider {
    /// The provider as a lesson's start files have it, with the states that its verification file names.
    ///
    /// - Throws: `CommandFailure.input` when the lesson has no provider, or its files cannot be read.
    static func make(of lesson: Lesson) throws(CommandFailure) -> SampleProvider {
        let path = "provider/service.yaml"
        guard let text = lesson.start[path] else {
            throw .input("In step \(lesson.number) nobody provides yet. Name a later step: pact-workshop provider \(lesson.number + 1).")
        }
        let service = ServiceFile.read(path: path, text: text)
        guard let file = service.value, service.isUsable else {
            throw .input(service.problems.first?.rendered ?? "\(path) of step \(lesson.number) cannot be read.")
        }
        return SampleProvider(file, states: states(of: lesson), now: { SystemClock.now() })
    }

    private static func states(of lesson: Lesson) -> [StateData] {
        let path = "provider/verification.yaml"
        return lesson.start[path].flatMap { VerificationFile.read(path: path, text: $0).value?.states } ?? []
    }
}
