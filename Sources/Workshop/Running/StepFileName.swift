/// The paths at which a step's files lie.
enum StepFileName {
    static let client = "consumer/client.yaml"
    static let unitTests = "consumer/unit-test.yaml"
    static let pactTest = "consumer/pact-test.yaml"
    static let service = "provider/service.yaml"
    static let verification = "provider/verification.yaml"
    static let pacts = "pacts/"

    /// A path as seen from a file's folder, made relative to the step: `../pacts/a.json` from `provider/verification.yaml` is
    /// `pacts/a.json`. `nil` where it leads out of the step's folder.
    static func resolve(_ path: String, from file: String) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var folders = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return nil }
            default: folders.append(String(part))
            }
        }
        return folders.joined(separator: "/")
    }
}
