/// Everything the broker knows but the long texts: a value, over which its rules are functions.
///
/// The texts of pacts, of test results and of webhook logs stay in the store (see `Document`).
public struct Catalogue: Sendable, Equatable {
    public internal(set) var pacticipants = Table<Pacticipant>()
    public internal(set) var versions = Table<PacticipantVersion>()
    public internal(set) var branches = Table<Branch>()
    public internal(set) var branchVersions = Table<BranchVersion>()
    public internal(set) var tags = Table<Tag>()
    public internal(set) var contents = Table<PactContent>()
    public internal(set) var publications = Table<PactPublication>()
    public internal(set) var verifications = Table<Verification>()
    public internal(set) var environments = Table<DeploymentEnvironment>()
    public internal(set) var deployments = Table<DeployedVersion>()
    public internal(set) var releases = Table<ReleasedVersion>()
    public internal(set) var webhooks = Table<Webhook>()
    public internal(set) var triggers = Table<TriggeredWebhook>()

    public init() {}
}
