import Pact

/// What every run and check of a step needs: the lesson, the files as they were read, and the world that came in.
struct RunContext: Sendable {
    let lesson: Lesson
    let files: StepFiles
    let reading: StepReading
    let transport: any HTTPTransport
    /// The real clock.
    let realNow: @Sendable () -> Instant
    /// How the clocks of this run are set.
    let clock: ClockSetting
    /// The broker of steps that have one; without it their runs say so.
    let broker: StepBroker?

    init(
        lesson: Lesson, files: StepFiles, transport: any HTTPTransport, now: @escaping @Sendable () -> Instant,
        clock: ClockSetting = .real, broker: StepBroker? = nil
    ) {
        self.init(
            lesson: lesson, files: files, reading: StepReading(files), transport: transport, realNow: now, clock: clock, broker: broker)
    }

    private init(
        lesson: Lesson, files: StepFiles, reading: StepReading, transport: any HTTPTransport,
        realNow: @escaping @Sendable () -> Instant, clock: ClockSetting, broker: StepBroker?
    ) {
        self.lesson = lesson
        self.files = files
        self.reading = reading
        self.transport = transport
        self.realNow = realNow
        self.clock = clock
        self.broker = broker
    }

    /// The clock of client and verifier.
    var now: @Sendable () -> Instant {
        { [clock, realNow] in clock.now(realNow()) }
    }

    /// The provider's clock.
    var providerNow: @Sendable () -> Instant {
        { [clock, realNow] in clock.providerNow(realNow()) }
    }

    /// The same with files that a run wrote; none of them is one that was read as YAML.
    func with(_ written: StepFiles) -> RunContext {
        RunContext(
            lesson: lesson, files: files.merging(written) { $1 }, reading: reading, transport: transport, realNow: realNow, clock: clock,
            broker: broker)
    }

    /// The same at another time.
    func at(_ clock: ClockSetting) -> RunContext {
        RunContext(
            lesson: lesson, files: files, reading: reading, transport: transport, realNow: realNow, clock: clock, broker: broker)
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
