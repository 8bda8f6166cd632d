/// What a broker has, for completion: names and versions that were seen when it was last looked at.
public struct BrokerNames: Sendable, Equatable {
    public var pacticipants: [String]
    /// By the pacticipant's name, the newest first.
    public var versions: [String: [String]]
    public var environments: [String]

    public init(pacticipants: [String] = [], versions: [String: [String]] = [:], environments: [String] = []) {
        self.pacticipants = pacticipants
        self.versions = versions
        self.environments = environments
    }
}

extension BrokerOrder {
    /// The words that could stand behind those given: options not given yet, or what an option takes.
    ///
    /// - Parameter words: the order's name and all whole words behind it.
    public static func completions(behind words: [String], knowing names: BrokerNames, paths: [String] = ["pacts"]) -> [String] {
        guard let name = words.first.flatMap(Name.init) else { return words.isEmpty ? Name.allCases.map(\.rawValue) : [] }
        let given = Array(words.dropFirst())
        if let last = given.last, let option = name.form.option(last), option.subject != .flag {
            let offered = offers(option.subject, given, names, paths)
            return option.mayBeAlone ? offered + options(of: name, besides: given) : offered
        }
        let wantsWord = name == .publish && !given.contains { !$0.hasPrefix("-") }
        return (wantsWord ? paths : []) + options(of: name, besides: given)
    }

    private static func options(of name: Name, besides given: [String]) -> [String] {
        name.form.options.map { "--\($0.name)" }.filter { !given.contains($0) }
    }

    private static func offers(
        _ subject: BrokerOrderForm.Subject, _ given: [String], _ names: BrokerNames, _ paths: [String]
    ) -> [String] {
        switch subject {
        case .pacticipant: return names.pacticipants
        case .version:
            let whose = zip(given, given.dropFirst()).first { $0.0 == "--pacticipant" || $0.0 == "-a" }?.1
            return whose.map { names.versions[$0] ?? [] } ?? []
        case .environment: return names.environments
        case .branch: return ["main"]
        case .path: return paths
        case .event: return Name.events
        case .tag, .free, .flag: return []
        }
    }
}
