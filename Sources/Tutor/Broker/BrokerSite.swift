import Pact

/// The broker that the steps with one speak with: where it is, whose it is, and how the tutor logs in.
public struct BrokerSite: Sendable, Equatable {
    public enum Owner: Sendable, Equatable {
        /// It runs in this program; its database is this file.
        case tutor(database: String)
        /// Another process of this machine has the workspace's broker open.
        case process(Int32)
        /// Named outside of the learner's files, by `PACT_BROKER_BASE_URL`.
        case named(by: String)
    }

    public var address: HTTPOrigin
    public var owner: Owner
    /// How the tutor logs in, in words; a secret is never whole in it: `token 5f..a1`.
    public var login: String
    /// What was put there for a step that does not begin with an empty broker, in sentences.
    public var filledWith: [String]
    /// What else there is to know, in sentences.
    public var notes: [String]
    /// Databases that were put aside when the broker was begun anew, by their file names, the newest first.
    public var kept: [String]

    public init(
        address: HTTPOrigin, owner: Owner, login: String, filledWith: [String] = [], notes: [String] = [], kept: [String] = []
    ) {
        self.address = address
        self.owner = owner
        self.login = login
        self.filledWith = filledWith
        self.notes = notes
        self.kept = kept
    }

    /// Whose it is and where, in a line.
    var place: String {
        switch owner {
        case .tutor: "the workshop's own broker at \(address)"
        case .process(let pid): "the workspace's broker at \(address), which process \(pid) runs"
        case .named(let source): "the broker at \(address), named by \(source)"
        }
    }
}

/// Which broker the tutor is to open.
public enum BrokerChoice: Sendable, Equatable {
    /// The one that the environment names, where that is on this machine, else the workshop's own; an address off this machine is asked
    /// about first.
    case usual
    /// The workshop's own, whatever the environment says.
    case own
    /// The one that the environment names; the learner has agreed to its address.
    case named(HTTPOrigin)
}
