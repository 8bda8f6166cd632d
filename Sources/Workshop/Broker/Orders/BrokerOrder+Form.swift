extension BrokerOrder {
    /// Every order with what it takes, in the order in which they are listed.
    public static let forms: [BrokerOrderForm] = Name.allCases.map(\.form)

    public var form: BrokerOrderForm { name.form }
}

extension BrokerOrder.Name {
    public var form: BrokerOrderForm {
        switch self {
        case .publish:
            form(
                "publish contracts for a version of their consumer", words: "PATH...",
                [
                    needed("consumer-app-version", .version, "the version of the consumer, best its commit", "a"),
                    option("branch", .branch, "the branch that the version is on", "h"),
                    option("tag", .tag, "a name put on the version; may be repeated", "t"),
                    option("build-url", .free, "where the build can be looked at"),
                    option("merge", .flag, "merge with what the version has published already"),
                ])
        case .canIDeploy:
            form(
                "may this version be deployed?",
                [
                    needed("pacticipant", .pacticipant, "whose version", "a"),
                    option("version", .version, "the version", "e"),
                    alone("latest", .tag, "the latest version, or the latest with a tag", "l"),
                    option("branch", .branch, "the latest version of a branch"),
                    option("main-branch", .flag, "the latest version of the main branch"),
                    option("to-environment", .environment, "where it is to go"),
                    option("to", .tag, "the tag of the versions it is to go beside"),
                    option("ignore", .pacticipant, "whom not to look at; may be repeated"),
                ])
        case .recordDeployment:
            form(
                "note that a version runs in an environment now",
                placed + [option("application-instance", .free, "which of several instances")])
        case .recordUndeployment:
            form(
                "note that nothing of a pacticipant runs in an environment any more",
                [
                    needed("pacticipant", .pacticipant, "who", "a"), needed("environment", .environment, "where"),
                    option("application-instance", .free, "which of several instances"),
                ])
        case .recordRelease: form("note that a version was given out", placed)
        case .recordSupportEnded: form("note that a released version is supported no more", placed)
        case .createEnvironment:
            form(
                "make an environment known",
                [
                    needed("name", .free, "its name, such as staging"), option("display-name", .free, "its name for people"),
                    option("production", .flag, "it is one that customers use"), option("no-production", .flag, "it is not"),
                ])
        case .listEnvironments: form("the environments that the broker knows", [])
        case .listPacticipants: form("the consumers and providers that the broker knows", [])
        case .listLatestPactVersions: form("the newest contract of each pair", [])
        case .describeVersion:
            form(
                "what is known of a version",
                [
                    needed("pacticipant", .pacticipant, "whose version", "a"),
                    option("version", .version, "which; the latest without it", "e"),
                ])
        case .createVersionTag:
            form(
                "put a tag on a version",
                [
                    needed("pacticipant", .pacticipant, "whose version", "a"), needed("version", .version, "the version", "e"),
                    needed("tag", .tag, "the tag; may be repeated", "t"),
                ])
        case .createWebhook:
            form(
                "have the broker send a request when something happens", words: "URL",
                [
                    option("request", .free, "the method, POST without it", "X"),
                    option("header", .free, "a header, Name: value; may be repeated", "H"),
                    option("data", .free, "the body", "d"), option("description", .free, "its name for people"),
                    option("consumer", .pacticipant, "only contracts of this consumer"),
                    option("provider", .pacticipant, "only contracts with this provider"),
                ] + Self.events.map { option($0.replacing("_", with: "-"), .flag, "when this happens") })
        case .testWebhook: form("have a webhook's request sent now", [needed("uuid", .free, "the webhook")])
        }
    }

    /// What a webhook can wait for.
    static let events = [
        "contract_content_changed", "contract_published", "contract_requiring_verification_published", "provider_verification_published",
        "provider_verification_succeeded", "provider_verification_failed",
    ]

    private var placed: [BrokerOrderForm.Option] {
        [
            needed("pacticipant", .pacticipant, "whose version", "a"), needed("version", .version, "the version", "e"),
            needed("environment", .environment, "where"),
        ]
    }

    private func form(_ does: String, words: String = "", _ options: [BrokerOrderForm.Option]) -> BrokerOrderForm {
        BrokerOrderForm(name: self, does: does, words: words, needsWords: !words.isEmpty, options: options)
    }

    private func option(
        _ name: String, _ subject: BrokerOrderForm.Subject, _ does: String, _ short: Character? = nil
    ) -> BrokerOrderForm.Option {
        BrokerOrderForm.Option(name: name, short: short, subject: subject, isRequired: false, does: does, mayBeAlone: false)
    }

    private func alone(
        _ name: String, _ subject: BrokerOrderForm.Subject, _ does: String, _ short: Character? = nil
    ) -> BrokerOrderForm.Option {
        BrokerOrderForm.Option(name: name, short: short, subject: subject, isRequired: false, does: does, mayBeAlone: true)
    }

    private func needed(
        _ name: String, _ subject: BrokerOrderForm.Subject, _ does: String, _ short: Character? = nil
    ) -> BrokerOrderForm.Option {
        BrokerOrderForm.Option(name: name, short: short, subject: subject, isRequired: true, does: does, mayBeAlone: false)
    }
}
