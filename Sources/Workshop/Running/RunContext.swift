import Pact

/// What every run and check of a step needs: the lesson, the files as they were read, and the world that came in.
struct RunContext: Sendable {
    let lesson: Lesson
    let files: StepFiles
    let reading: StepReading
    let transport: any HTTPTransport
    let now: @Sendable () -> Instant
    let providerNow: @Sendable () -> Instant

    init(
        lesson: Lesson, files: StepFiles, transport: any HTTPTransport, now: @escaping @Sendable () -> Instant,
        providerNow: @escaping @Sendable () -> Instant
    ) {
        self.init(
            lesson: lesson, files: files, reading: StepReading(files), transport: transport, now: now, providerNow: providerNow)
    }

    private init(
        lesson: Lesson, files: StepFiles, reading: StepReading, transport: any HTTPTransport,
        now: @escaping @Sendable () -> Instant, providerNow: @escaping @Sendable () -> Instant
    ) {
        self.lesson = lesson
        self.files = files
        self.reading = reading
        self.transport = transport
        self.now = now
        self.providerNow = providerNow
    }

    /// The same with files that a run wrote; none of them is one that was read as YAML.
    func with(_ written: StepFiles) -> RunContext {
        RunContext(
            lesson: lesson, files: files.merging(written) { $1 }, reading: reading, transport: transport, now: now,
            providerNow: providerNow)
    }
}

extension RunContext {
    /// What generators need of the world: the run's own clock, which chance is drawn from too, so that a run can be made again.
    var generation: GenerationSource {
        GenerationSource(seed: UInt64(bitPattern: now().milliseconds)) { [now] in CivilDateTime(now()) }
    }

    /// Makes one call of the learner's client.
    ///
    /// - Parameter server: what is asked, as the exchange names it.
    func perform(
        _ call: OperationCall, as client: ClientFile, at origin: HTTPOrigin, to server: String, without: [String] = [],
        dropsAnswers: Bool = false
    ) async -> ClientCall {
        await SampleClient(client, dropsAnswers: dropsAnswers)
            .perform(call, at: origin, over: transport, server: server, without: without, now: now())
    }
}
