/// Everything the broker can be asked, by subject.
enum BrokerRoutes {
    static let all: [BrokerRoute] = [
        index,
        publishing,
        pacts,
        pactDifferences,
        pactLists,
        pactBadges,
        providerStates,
        integrations,
        matrix,
        badges,
        verifying,
        results,
        pacticipants,
        versions,
        branchesAndTags,
        environments,
        deployments,
        webhooks,
        triggeredWebhooks,
    ].flatMap { $0 }
}
