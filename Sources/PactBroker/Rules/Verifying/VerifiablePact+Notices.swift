import Pact

extension VerifiablePact {
    /// A line that a verifier shows before or after it verifies the pact.
    struct Notice: Sendable, Equatable {
        /// When it is shown; the raw values are the names on the wire.
        enum Moment: String, Sendable, CaseIterable {
            case before = "before_verification"
            case successUnpublished = "after_verification:success_true_published_false"
            case failureUnpublished = "after_verification:success_false_published_false"
            case successPublished = "after_verification:success_true_published_true"
            case failurePublished = "after_verification:success_false_published_true"
        }

        let moment: Moment
        let text: String

        /// `{"when","text"}`
        var json: JSONValue { ["when": .string(moment.rawValue), "text": .string(text)] }
    }

    /// What the verifier is to show.
    ///
    /// - Parameters:
    ///   - url: where the pact is.
    ///   - tellsPending: whether the provider asked which pacts are pending; work in progress is always told.
    func notices(url: String, consumer: String, provider: String, tellsPending: Bool) -> [Notice] {
        var notices = [Notice(moment: .before, text: reason(url: url, consumer: consumer, provider: provider))]
        guard tellsPending || isWIP else { return notices }
        notices.append(Notice(moment: .before, text: stateBefore(provider: provider)))
        guard case .pending(let scope) = state else { return notices }
        let versions = scope.versions(of: provider, "any")
        notices += [
            Notice(moment: .successUnpublished, text: "This pact stays pending for \(versions): the success was not published."),
            Notice(moment: .failureUnpublished, text: Self.failed(versions)),
            Notice(moment: .successPublished, text: afterSuccess(versions)),
            Notice(moment: .failurePublished, text: Self.failed(versions)),
        ]
        return notices
    }

    private func reason(url: String, consumer: String, provider: String) -> String {
        let versions = pact.reasons.map { "    * \($0.description(provider: provider))" }.joined(separator: "\n")
        guard isWIP else { return "The pact at \(url) has to be verified, since it is the pact of:\n\(versions)" }
        return "The pact at \(url) is a 'work in progress' pact: no selector asks for it, but \(consumer) works at it, and no success of "
            + "\(state.scope.versions(of: provider, "a")) is known where a selector asked for it. It is the pact of:\n\(versions)\n"
            + Self.moreOfWIP
    }

    private func stateBefore(provider: String) -> String {
        switch state {
        case .verified(let scope):
            "This pact was verified successfully before by \(scope.versions(of: provider, "a")). "
                + "If its verification fails now, the build fails. \(Self.moreOfPending)"
        case .pending where isWIP:
            "This pact is in pending state for this version of \(provider), since it is a 'work in progress' pact. "
                + "If its verification fails, the build does not fail. \(Self.moreOfPending)"
        case .pending(let scope):
            "This pact is in pending state for this version of \(provider): no success of \(scope.versions(of: provider, "a")) "
                + "has been published yet. If its verification fails, the build does not fail. \(Self.moreOfPending)"
        }
    }

    private func afterSuccess(_ versions: String) -> String {
        if isWIP {
            return "The success is published. This pact stays 'work in progress' for \(versions) until it is verified where "
                + "a selector asks for it. \(Self.moreOfWIP)"
        }
        return "This pact is no longer in pending state for \(versions), since the success is published. "
            + "If its verification fails from now on, the build fails. \(Self.moreOfPending)"
    }

    private static func failed(_ versions: String) -> String {
        "This pact stays in pending state for \(versions): there is still no success that was published."
    }

    private static let moreOfPending = "Read more at https://docs.pact.io/go/pending"
    private static let moreOfWIP = "Read more at https://docs.pact.io/go/wip"
}

extension PendingState {
    fileprivate var scope: ProviderScope {
        switch self {
        case .pending(let scope), .verified(let scope): scope
        }
    }
}

extension ProviderScope {
    /// `a version of ProductService from branch 'main'`
    ///
    /// - Parameter article: `a` or `any`.
    fileprivate func versions(of provider: String, _ article: String) -> String {
        switch self {
        case .branch(let name): "\(article) version of \(provider) from branch '\(name)'"
        case .tags(let names): "\(article) version of \(provider) with tag \(names.map { "'\($0)'" }.joined(separator: " or "))"
        case .anyVersion: provider
        }
    }
}
