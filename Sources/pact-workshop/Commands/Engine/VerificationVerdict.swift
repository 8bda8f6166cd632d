import Pact

/// What a verification of some pacts comes to.
enum VerificationVerdict: Equatable {
    case holds
    /// The filters left nothing over: a warning, no failure.
    case nothingSelected
    case noPacts
    /// A pact without interactions, by its title.
    case emptyPact(String)
    /// Nobody answers where the provider should be, so nothing is said about it.
    case unreachable(TransportError)
    /// A contract has a request that cannot stand on the wire.
    case unsendable(TransportError)
    case fails

    init(_ reports: [VerificationReport]) {
        if let error = Self.unreachable(reports) {
            self = .unreachable(error)
        } else if let error = Self.errors(reports).first(where: \.isOfRequest) {
            self = .unsendable(error)
        } else if reports.isEmpty {
            self = .noPacts
        } else if let empty = reports.first(where: { $0.interactionCount == 0 }) {
            self = .emptyPact(empty.title)
        } else if !reports.allSatisfy(\.isSuccess) {
            self = .fails
        } else {
            self = reports.allSatisfy(\.results.isEmpty) ? .nothingSelected : .holds
        }
    }

    /// A provider that answers some requests and breaks off others is there and fails; one that is not there, or answers none, cannot
    /// be reached.
    private static func unreachable(_ reports: [VerificationReport]) -> TransportError? {
        let errors = errors(reports).filter { !$0.isOfRequest }
        let absence = errors.first { error in
            switch error {
            case .refused, .unknownHost: true
            default: false
            }
        }
        return absence ?? (errors.count == reports.map(\.results.count).reduce(0, +) ? errors.first : nil)
    }

    private static func errors(_ reports: [VerificationReport]) -> [TransportError] {
        reports.flatMap(\.results).compactMap { result in
            if case .unreachable(let error) = result.outcome { error } else { nil }
        }
    }
}

extension TransportError {
    fileprivate var isOfRequest: Bool {
        if case .unsendable = self { true } else { false }
    }
}
