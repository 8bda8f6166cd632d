extension MatrixQuery {
    /// Everything that is wrong with the question, given what the broker knows; empty when it can be answered.
    public func problems(in catalogue: Catalogue) -> [MatrixProblem] {
        guard selectors.count <= BrokerLimit.selectors else { return [.tooManySelectors(selectors.count)] }
        return Array((problemsOfSelectors(in: catalogue) + problemsOfTarget(in: catalogue)).prefix(BrokerLimit.toldProblems))
    }

    private func problemsOfSelectors(in catalogue: Catalogue) -> [MatrixProblem] {
        var problems: [MatrixProblem] = selectors.compactMap { selector in
            if selector.pacticipant.isEmpty { return .selectorWithoutPacticipant }
            return selector.version != nil && selector.isLatest ? .versionAndLatest(pacticipant: selector.pacticipant) : nil
        }
        for selector in selectors where !selector.pacticipant.isEmpty && catalogue.pacticipant(named: selector.pacticipant) == nil {
            problems.append(.unknownPacticipant(selector.pacticipant))
        }
        return problems + (selectors.isEmpty ? [.noSelectors] : [])
    }

    /// What is wrong but for the named pacticipants.
    func problemsOfTarget(in catalogue: Catalogue) -> [MatrixProblem] {
        guard ignored.count <= BrokerLimit.selectors else { return [.tooManySelectors(ignored.count)] }
        var problems: [MatrixProblem] = ignored.compactMap { selector in
            if selector.pacticipant.isEmpty { return .ignoredWithoutPacticipant }
            return selector.version != nil && selector.isLatest ? .ignoredVersionAndLatest(pacticipant: selector.pacticipant) : nil
        }
        if [tag != nil, environment != nil, isMainBranch].count(where: { $0 }) > 1 { problems.append(.severalTargets) }
        if let environment {
            if isLatest { problems.append(.latestInEnvironment) }
            if catalogue.environment(named: environment) == nil { problems.append(.unknownEnvironment(environment)) }
        }
        if limit < 1 { problems.append(.limitBelowOne) }
        return problems
    }
}
