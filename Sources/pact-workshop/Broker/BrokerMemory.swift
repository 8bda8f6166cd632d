import Pact
import PactBroker
import Workshop

/// What plain commands ask of a broker and tell it, kept for the steps that judge it: only where the workspace has to do with that broker.
struct BrokerMemory {
    let workspace: Workspace
    /// As the log calls it.
    let broker: String

    /// - Returns: `nil` where there is no workspace, or it knows nothing of this broker.
    init?(_ address: HTTPOrigin, _ environment: CommandEnvironment) {
        guard let workspace = try? Workspace.find(option: nil, environment: environment), Disk.exists(workspace.state) else { return nil }
        let card = (try? Disk.read(workspace.state + "/broker.json")) ?? nil
        let owner = card.flatMap { try? JSONValue.parse($0) }.flatMap(BrokerOwner.init(json:))
        let isOwn = owner.flatMap { HTTPOrigin(brokerURL: $0.url) }.map { $0.isSameServer(as: address) } ?? false
        guard isOwn || environment.text(StepBrokerAccess.variable) != nil else { return nil }
        self.workspace = workspace
        broker = isOwn ? BrokerLog.ownBroker : address.description
    }

    /// Adds an entry; where that fails it is told, and what was ordered counts all the same.
    func add(
        _ kind: BrokerLog.Kind, _ pacticipant: String, version: String?, environment: String?, isYes: Bool? = nil,
        ignoresSome: Bool = false, isOfLatest: Bool = false, text: String
    ) {
        var log = workspace.brokerLog()
        log.add(
            BrokerLog.Entry(
                at: SystemClock.now(), broker: broker, kind: kind, pacticipant: pacticipant, version: version,
                environment: environment, isYes: isYes, ignoresSome: ignoresSome, isOfLatest: isOfLatest, text: text))
        do throws(WorkspaceError) {
            try workspace.save(log)
        } catch {
            Output.note("The workshop's steps will not know of this: \(error.sentence)")
        }
    }
}

extension HTTPOrigin {
    /// True for the same server by another of this machine's names.
    fileprivate func isSameServer(as other: HTTPOrigin) -> Bool {
        self == other || (port == other.port && isLoopback && other.isLoopback)
    }
}
