/// The learner's files as values, each read once; `nil` for a file that the step does not have.
struct StepReading: Sendable {
    let client: Reading<ClientFile>?
    let unitTests: Reading<UnitTestFile>?
    let pactTest: Reading<PactTestFile>?
    let service: Reading<ServiceFile>?
    let verification: Reading<VerificationFile>?

    init(_ files: StepFiles) {
        func read<Value>(_ path: String, _ read: (String, String) -> Reading<Value>) -> Reading<Value>? {
            files[path].map { read(path, $0) }
        }
        client = read(StepFileName.client) { ClientFile.read(path: $0, text: $1) }
        unitTests = read(StepFileName.unitTests) { UnitTestFile.read(path: $0, text: $1) }
        pactTest = read(StepFileName.pactTest) { PactTestFile.read(path: $0, text: $1) }
        service = read(StepFileName.service) { ServiceFile.read(path: $0, text: $1) }
        verification = read(StepFileName.verification) { VerificationFile.read(path: $0, text: $1) }
    }

    /// In the order client, unit tests, pact test, service, verification; within a file by line.
    var problems: [FileProblem] {
        (client?.problems ?? []) + (unitTests?.problems ?? []) + (pactTest?.problems ?? [])
            + (service?.problems ?? []) + (verification?.problems ?? [])
    }

    /// In the same order.
    var warnings: [FileProblem] {
        (client?.warnings ?? []) + (unitTests?.warnings ?? []) + (pactTest?.warnings ?? [])
            + (service?.warnings ?? []) + (verification?.warnings ?? [])
    }
}

extension StepReading {
    /// The value of a file that a run cannot do without.
    static func need<Value>(_ reading: Reading<Value>?, _ path: String) throws(RunObstacle) -> Value {
        guard let reading else { throw .fileMissing(path) }
        guard let value = reading.value, reading.problems.isEmpty else { throw .fileUnreadable(path) }
        return value
    }
}
