import ArgumentParser
import PactBroker

/// How long is asked, and what a no means.
struct DecisionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How often to ask again while a result is missing.", valueName: "times"))
    var retryWhileUnknown = 0

    @Option(help: ArgumentHelp("The time between two questions, in seconds.", valueName: "seconds"))
    var retryInterval = 10

    @Flag(help: "End with exit code 0 whatever the answer is. [PACT_BROKER_CAN_I_DEPLOY_DRY_RUN]")
    var dryRun = false

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func validate() throws {
        guard retryWhileUnknown >= 0 else { throw ValidationError("--retry-while-unknown is a number from 0 on.") }
        guard (0...86_400).contains(retryInterval) else {
            throw ValidationError("--retry-interval is a number of seconds from 0 to 86400.")
        }
    }

    /// Asks, tells the answer and ends with it.
    func decide(_ query: BrokerClient.MatrixQuery, _ environment: CommandEnvironment) throws {
        let (times, interval) = (retryWhileUnknown, Duration.seconds(retryInterval))
        var place: String?
        if case .environment(let name) = query.target { place = name }
        let names = AskedNames(pacticipants: query.selectors.map(\.pacticipant), environment: place)
        let matrix = try broker.connection(environment).ask(about: names) { client in
            try await client.matrix(query, askingAgain: times, every: interval) { _ in
                Output.note("A verification result is missing; asking again in \(interval.inSeconds) s.")
            }
        }
        try remember(matrix, query, environment)
        output.tell(matrix.json, MatrixReport(matrix).lines)
        guard matrix.isDeployable != true else { return }
        guard !dryRun, !environment.isOn("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN") else {
            return Output.note("This is a dry run, so the no does not count.")
        }
        throw ExitCode(1)
    }

    /// Notes a question for the workshop's steps, where it is their broker that was asked.
    private func remember(
        _ matrix: BrokerClient.Matrix, _ query: BrokerClient.MatrixQuery, _ environment: CommandEnvironment
    ) throws {
        let connection = try broker.connection(environment)
        guard let memory = BrokerMemory(connection.address, environment) else { return }
        var place: String?
        if case .environment(let name) = query.target { place = name }
        for selector in query.selectors {
            var version: String?
            var isOfLatest = false
            if case .number(let number) = selector.version { version = number }
            if case .latest = selector.version {
                isOfLatest = true
                version = try? connection.ask { try await $0.latestVersion(of: selector.pacticipant).number }
            }
            memory.add(
                .asked, selector.pacticipant, version: version, environment: place, isYes: matrix.isDeployable == true,
                ignoresSome: !query.ignored.isEmpty, isOfLatest: isOfLatest,
                text: "can-i-deploy --pacticipant \(selector.pacticipant)\(version.map { " --version \($0)" } ?? "")"
                    + (place.map { " --to-environment \($0)" } ?? ""))
        }
    }
}
