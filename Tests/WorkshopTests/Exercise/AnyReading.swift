import Workshop

/// What reading any of the learner's files gave, the value aside.
struct AnyReading {
    let problems: [FileProblem]
    let warnings: [FileProblem]
    let isUsable: Bool

    init(path: String, text: String) {
        switch path.split(separator: "/").last {
        case "client.yaml": self.init(ClientFile.read(path: path, text: text))
        case "unit-test.yaml": self.init(UnitTestFile.read(path: path, text: text))
        case "pact-test.yaml": self.init(PactTestFile.read(path: path, text: text))
        case "service.yaml": self.init(ServiceFile.read(path: path, text: text))
        default: self.init(VerificationFile.read(path: path, text: text))
        }
    }

    private init<Value>(_ reading: Reading<Value>) {
        problems = reading.problems
        warnings = reading.warnings
        isUsable = reading.isUsable
    }
}
