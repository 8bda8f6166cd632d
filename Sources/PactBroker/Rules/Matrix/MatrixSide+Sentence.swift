extension MatrixSide {
    /// e.g. `the version of ProductService currently in production (2)`
    public var words: String {
        let name = selector.pacticipant
        let found = version.map { "(\($0))" } ?? "(no such version exists)"
        if selector.isLatest { return latest(name, found) }
        if let branch = selector.branch {
            guard exists else { return "a version of \(name) from branch \(branch) \(found)" }
            return "\(definite) of \(name) from branch \(branch) \(found)"
        }
        if selector.isMainBranch { return "a version of \(name) from the main branch \(found)" }
        if let tag = selector.tag { return "a version of \(name) with tag \(tag) \(found)" }
        if let environment = selector.environment {
            guard exists else {
                return
                    "a version of \(name) currently in \(environment) (no version is currently recorded as deployed/released in this environment)"
            }
            return "\(definite) of \(name) currently in \(environment) \(found)"
        }
        if let version = version ?? selector.version {
            return "version \(version) of \(name)" + (exists ? "" : " (no such version exists)")
        }
        return "any version of \(name)" + (exists ? "" : " (no such pacticipant exists)")
    }

    /// Why nothing was found.
    public var absence: String {
        let name = selector.pacticipant
        if let tag = selector.tag { return "No version with tag \(tag) exists for \(name)" }
        if let branch = selector.branch { return "No version of \(name) from branch \(branch) exists" }
        if selector.isMainBranch { return "No version of \(name) from the main branch exists" }
        if let environment = selector.environment {
            return "No version of \(name) is currently recorded as deployed or released in environment \(environment)"
        }
        let version = selector.version.map { "version \($0) of " } ?? ""
        return "No pacts or verifications have been published for \(version)\(name)"
    }

    private var definite: String { isOneOfSeveral ? "one of the versions" : "the version" }

    private func latest(_ name: String, _ found: String) -> String {
        if let tag = selector.tag { return "the latest version of \(name) with tag \(tag) \(found)" }
        if let branch = selector.branch { return "the latest version of \(name) from branch \(branch) \(found)" }
        if selector.isMainBranch { return "a version of \(name) from the main branch \(found)" }
        return "the latest version of \(name) \(found)"
    }
}
