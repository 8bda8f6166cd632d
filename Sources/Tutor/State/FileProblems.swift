import Workshop

/// What is wrong in one of the learner's files, whichever it is.
enum FileProblems {
    /// In the order of the lines; none for a file that nobody reads as YAML.
    static func of(path: String, text: String) -> [FileProblem] {
        switch path {
        case "consumer/client.yaml": ClientFile.read(path: path, text: text).problems
        case "consumer/unit-test.yaml": UnitTestFile.read(path: path, text: text).problems
        case "consumer/pact-test.yaml": PactTestFile.read(path: path, text: text).problems
        case "provider/service.yaml": ServiceFile.read(path: path, text: text).problems
        case "provider/verification.yaml": VerificationFile.read(path: path, text: text).problems
        default: []
        }
    }
}
