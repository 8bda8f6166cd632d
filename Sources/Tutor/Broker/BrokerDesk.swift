import Pact
import Workshop

/// What the tutor knows of the broker of the steps that have one.
struct BrokerDesk: Sendable, Equatable {
    enum Stage: Sendable, Equatable {
        case opening
        /// The learner is asked whether an address off this machine may be used.
        case asking
        case open(BrokerSite)
        /// A sentence.
        case failed(String)
    }

    /// What the fourth pane shows in a step with a broker.
    enum View: Int, Sendable, CaseIterable {
        case matrix, log, traffic

        var name: String {
            switch self {
            case .matrix: "Broker"
            case .log: "Broker's log"
            case .traffic: "Traffic"
            }
        }

        var next: View { View(rawValue: rawValue + 1) ?? .matrix }
    }

    /// An order that is being carried out.
    struct UnderWay: Sendable, Equatable {
        var id: Int
        /// Its name and what stands behind it.
        var words: [String]
        var step: Int

        /// As it was typed.
        var line: String { words.map(LineWords.quoted).joined(separator: " ") }
    }

    /// The most rows of the log that are kept.
    static let limit = 500

    var stage = Stage.opening
    /// What the learner decided about an address off this machine.
    var choice = BrokerChoice.usual
    /// An address that the learner did not agree to, until that was told.
    var refused: HTTPOrigin?
    var view = View.matrix
    var picture: BrokerPicture?
    /// Why the broker's state cannot be shown; a sentence.
    var pictureFailure: String?
    private(set) var log: [BrokerRequest] = []
    /// The log is shown at its end, and follows it.
    var followsLog = true
    var underWay: UnderWay?
    /// An order that waits for the broker.
    var waiting: UnderWay?
    var report: BrokerReport?
    var lastID = 0
    /// The address at which the tutor waits for the broker's webhook.
    var webhook: String?
    /// The database put aside that is being brought back.
    var restoring: String?
    /// What the webhook called for while an order was under way: it runs when that has been answered.
    var calledMeanwhile: String?
    /// The learner has just asked for the webhook.
    var wantsWebhook = false

    var site: BrokerSite? {
        if case .open(let site) = stage { site } else { nil }
    }

    /// Databases that can be brought back.
    var kept: [String] { site?.kept ?? [] }

    mutating func take(_ request: BrokerRequest) {
        log.append(request)
        if log.count > Self.limit { log.removeFirst(log.count - Self.limit) }
    }

    /// Another broker, or the same one begun anew, knows nothing of what was shown.
    mutating func forget() {
        picture = nil
        pictureFailure = nil
        report = nil
        log = []
        followsLog = true
    }
}
