/// Whether what a version publishes is news, and compared with what.
enum PublicationChange: Sendable, Equatable {
    /// Another content than before, or the first; each tag and "no tag" for itself.
    case changed([Reason])
    /// The same content as the versions before had; the version's tags.
    case same(tags: [String])
    /// The version had published this content before, and got no new tag with it.
    case republished
    /// The version's own content was added to.
    case extended

    enum Reason: Sendable, Equatable {
        case firstUntagged
        case differsFromUntagged
        case firstTagged(String)
        case differsFromTagged(String)
    }

    var isChange: Bool {
        switch self {
        case .changed, .extended: true
        case .same, .republished: false
        }
    }
}
