extension ExerciseVocabulary {
    static let serviceFile = FileContext(
        name: "the service",
        keys: [
            required("name", "what the service is called"),
            key("data", "lists of records, by name"),
            required("routes", "a list of requests it knows", .list(of: route)),
            key("middleware", "checks made before routing", .list(of: middleware)),
        ])

    static let route = FileContext(
        name: "a route",
        keys: [
            required("route", "method and path, e.g. GET /products"),
            key("list", "answers with all records of this name"),
            key("find", "answers with one record of this name"),
            key("by", "the field, and the path's parameter, it is found by"),
            key("missing", "the answer when there is no such record", .mapping(missing)),
        ])

    static let missing = FileContext(
        name: "a missing record's answer",
        keys: [key("status", "404 without it"), key("body", "the answer's body")])

    static let middleware = FileContext(
        name: "a middleware", keys: [key("bearerToken", "401 without a token that is young enough", .mapping(bearerToken))])

    static let bearerToken = FileContext(
        name: "a token check", keys: [required("maxAge", "how old a token may be, e.g. 1h")])

    static let verificationFile = FileContext(
        name: "the verification",
        keys: [
            required("provider", "the provider's name, as the contract has it"),
            key("service", "the service file that is started; service.yaml without it"),
            key("providerBaseUrl", "the address of a provider that runs already"),
            key("stateChangeUrl", "where that provider's states are set"),
            key("providerVersion", "the version that is verified, best its commit"),
            key("providerBranch", "the branch that this version is on"),
            key("pacts", "a list of pact files, seen from this folder"),
            key("broker", "where contracts are fetched, in place of pacts", .mapping(verificationBroker)),
            key("states", "the data for each provider state, by its name"),
            key("requestFilter", "changes to requests before they are replayed", .list(of: requestFilterRule)),
        ])

    static let verificationBroker = FileContext(
        name: "the broker",
        keys: [
            key("url", "its address; the workshop's own broker without it"),
            key("username", "who asks, where the broker wants a name"),
            key("password", "the name's password"),
            key("token", "never here: it comes from PACT_BROKER_TOKEN"),
            key("selectors", "a list: which contracts are verified", .list(of: consumerVersionSelector)),
            key("publishResults", "true: what came of it is told to the broker", .words(["true", "false"])),
            key("enablePending", "true: contracts never kept so far may fail", .words(["true", "false"])),
            key("includeWipPactsSince", "a date: contracts of branches come along as pending"),
        ])

    /// True for a key that only `broker` has.
    static func isOfBroker(_ name: String) -> Bool {
        verificationBroker.keys.contains { $0.name == name }
    }

    static let consumerVersionSelector = FileContext(
        name: "a selector",
        keys: [
            key("mainBranch", "true: the latest from the consumer's main branch", .words(["true"])),
            key("branch", "the latest from this branch"),
            key("matchingBranch", "true: the latest from the branch named as the provider's", .words(["true"])),
            key("deployedOrReleased", "true: what runs or is supported anywhere", .words(["true"])),
            key("deployed", "true: what runs anywhere", .words(["true"])),
            key("released", "true: what is released and supported", .words(["true"])),
            key("environment", "what is in this environment"),
            key("tag", "versions with this tag"),
            key("latest", "true: only the latest", .words(["true", "false"])),
            key("consumer", "only contracts of this consumer"),
            key("fallbackBranch", "the branch taken where the other is not there"),
            key("fallbackTag", "the tag taken where the other is not there"),
        ])

    static let requestFilterRule = FileContext(
        name: "a request filter",
        keys: [
            key("when", "a header: only requests that have it are changed"),
            required("set", "headers with their new values; {now} stands for the current time"),
        ])
}
