import Pact

/// Something the tutor asks before it acts.
struct SafetyQuestion: Sendable, Equatable {
    enum Subject: Sendable, Equatable {
        /// With the files the broker begins anew where it is the tutor's.
        case reset(renewsBroker: Bool)
        /// Asked twice; the second time with `isSure`.
        case solution(isSure: Bool)
        case leave
        case nextAfterSearch
        /// The file to export to is there already.
        case replaceExport(path: String)
        /// A file was changed here and by another program.
        case conflict(step: Int, path: String, theirs: String)
        /// The broker that the environment names is not on this machine.
        case useBroker(HTTPOrigin, source: String)
        /// The broker is to begin anew.
        case renewBroker
        /// Typing of an earlier session.
        case recovery(step: Int, path: String, text: String)
    }

    var subject: Subject
    var selected = 0
}
