import Workshop

extension LineCommand {
    /// One for each order to the broker.
    static let orders: [LineCommand] = BrokerOrder.forms.map { form in
        LineCommand(
            name: form.name.rawValue, arguments: form.arguments, does: form.does, isOfBroker: true,
            completion: { state, before in
                BrokerOrder.completions(
                    behind: [form.name.rawValue] + before, knowing: state.broker?.picture?.names ?? BrokerNames(),
                    paths: state.pathsOfContracts)
            },
            action: { (state, arguments) throws(LineCommandError) in try state.order([form.name.rawValue] + arguments.words) })
    }
}

extension BrokerOrderForm {
    /// How it is written, without its name.
    fileprivate var arguments: String {
        let name = self.name.rawValue
        return usage.hasPrefix(name) ? String(usage.dropFirst(name.count).drop { $0 == " " }) : usage
    }
}

extension TutorState {
    /// What can be published: the folder, and each contract in it.
    fileprivate var pathsOfContracts: [String] {
        let paths = current.texts.keys.filter { $0.hasPrefix("pacts/") && $0.hasSuffix(".json") }.sorted()
        return paths.isEmpty ? [] : ["pacts"] + paths
    }
}

extension BrokerPicture {
    /// For completion.
    var names: BrokerNames {
        BrokerNames(
            pacticipants: pacticipants.map(\.name),
            versions: Dictionary(pacticipants.map { ($0.name, $0.versions.map(\.number)) }) { first, _ in first },
            environments: environments.map(\.name))
    }
}
