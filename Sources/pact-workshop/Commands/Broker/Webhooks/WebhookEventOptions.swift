import ArgumentParser

/// What a webhook waits for.
struct WebhookEventOptions: ParsableArguments {
    @Flag(help: "When a pact was published whose content has changed.")
    var contractContentChanged = false

    @Flag(help: "When a pact was published.")
    var contractPublished = false

    @Flag(help: "When a pact was published that a version of the provider in use has not verified.")
    var contractRequiringVerificationPublished = false

    @Flag(help: "When a provider has published a result.")
    var providerVerificationPublished = false

    @Flag(help: "When a provider has published that a verification failed.")
    var providerVerificationFailed = false

    @Flag(help: "When a provider has published that a verification succeeded.")
    var providerVerificationSucceeded = false

    func validate() throws {
        guard !names.isEmpty else {
            throw ValidationError("Say what the webhook waits for, such as --contract-content-changed; --help lists the events.")
        }
    }

    /// The events by the names that brokers give them.
    var names: [String] {
        [
            (contractContentChanged, "contract_content_changed"), (contractPublished, "contract_published"),
            (contractRequiringVerificationPublished, "contract_requiring_verification_published"),
            (providerVerificationPublished, "provider_verification_published"),
            (providerVerificationFailed, "provider_verification_failed"),
            (providerVerificationSucceeded, "provider_verification_succeeded"),
        ].filter(\.0).map(\.1)
    }
}
