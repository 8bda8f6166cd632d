extension SelectionReason {
    /// In few words, as verifiers name their runs: `latest from branch main`.
    var shortDescription: String {
        switch kind {
        case .mainBranch: "latest from main branch"
        case .branch(let branch, _): "latest from branch \(branch)"
        case .latestTagged(let tag, _): "latest with tag \(tag)"
        case .tagged(let tag): consumer.map { "one of \($0) \(tag)" } ?? "one of \(tag)"
        case .latest: "latest"
        case .deployed(let environment): "deployed to \(environment)"
        case .released(let environment): "released in \(environment)"
        }
    }

    /// As a line of a list: `latest version from branch 'main' (7)`.
    ///
    /// - Parameter provider: the provider that is to be verified.
    func description(provider: String) -> String {
        let version = consumer.map { "version of \($0)" } ?? "version"
        let versions = consumer.map { "version(s) of \($0)" } ?? "consumer version(s)"
        let text =
            switch kind {
            case .mainBranch(let name): "latest \(version) from the main branch '\(name)'"
            case .branch(let name, nil): "latest \(version) from branch '\(name)'"
            case .branch(let name, let wanted?):
                "latest \(version) from branch '\(name)' (the fallback, as there is no pact from branch '\(wanted)')"
            case .latestTagged(let name, nil): "latest \(version) tagged '\(name)'"
            case .latestTagged(let name, let wanted?):
                "latest \(version) tagged '\(name)' (the fallback, as there is no pact tagged '\(wanted)')"
            case .tagged(let name): "all \(consumer ?? "consumer") versions tagged '\(name)'"
            case .latest: "latest version of \(consumer ?? "a consumer") that has a pact with \(provider)"
            case .deployed(let environment): "\(versions) currently deployed to \(environment)"
            case .released(let environment): "\(versions) released and supported in \(environment)"
            }
        return "\(text) (\(self.version))"
    }
}
