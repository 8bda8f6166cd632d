import Pact

extension PactDocument {
    /// Where a client can go from the contract.
    func links(_ call: BrokerCall) -> JSONObject {
        var links: JSONObject = ["self": link(call)]
        for (name, value) in ownLinks(call) + pactLinks(call) + resultLinks(call) { links[name] = value }
        links["curies"] = [["name": "pb", "href": .string(call.base + "/doc/{rel}?context=pact"), "templated": true]]
        return links
    }

    private func ownLinks(_ call: BrokerCall) -> [(name: String, value: JSONValue)] {
        let version = ["pacticipants", consumer.name, "versions", consumerVersion.number]
        return [
            ("pb:consumer", call.link("pacticipants", consumer.name, title: "Consumer", name: consumer.name)),
            ("pb:consumer-version", HAL.link(call.url(version), title: "Consumer version", name: consumerVersion.number)),
            ("pb:provider", call.link("pacticipants", provider.name, title: "Provider", name: provider.name)),
            ("pb:tag-prod-version", HAL.link(call.url(version + ["tags", "prod"]), title: "PUT here to tag this version \"prod\"")),
            (
                "pb:tag-version",
                HAL.link(call.url(version) + "/tags/{tag}", title: "PUT here to tag this version", isTemplated: true)
            ),
        ]
    }

    private func pactLinks(_ call: BrokerCall) -> [(name: String, value: JSONValue)] {
        let pact = call.url(path)
        let version = call.url(versionPath)
        let content = call.url(contentPath)
        return [
            ("pb:pact-version", HAL.link(content, title: "This content, whoever published it", name: self.content.sha)),
            ("pb:latest-pact-version", HAL.link(pact + "/latest", title: "The newest version of this pact")),
            ("pb:all-pact-versions", HAL.link(pact + "/versions", title: "All versions of this pact")),
            ("pb:latest-untagged-pact-version", HAL.link(pact + "/latest-untagged", title: "The newest version without a tag")),
            (
                "pb:latest-tagged-pact-version",
                HAL.link(pact + "/latest/{tag}", title: "The newest version with a tag", isTemplated: true)
            ),
            ("pb:previous-distinct", HAL.link(version + "/previous-distinct", title: "The newest version before with another content")),
            (
                "pb:diff-previous-distinct",
                HAL.link(version + "/diff/previous-distinct", title: "What differs from the version before with another content")
            ),
            (
                "pb:diff",
                HAL.link(content + "/diff/pact-version/{pactVersion}", title: "What differs from another content", isTemplated: true)
            ),
        ]
    }

    private func resultLinks(_ call: BrokerCall) -> [(name: String, value: JSONValue)] {
        let matrix = Query.text(of: [
            ("q[][pacticipant]", [consumer.name]), ("q[][version]", [consumerVersion.number]), ("latestby", ["cvpv"]),
        ])
        return [
            (
                "pb:publish-verification-results",
                HAL.link(call.url(fetchPath + ["verification-results"]), title: "Publish verification results")
            ),
            ("pb:latest-verification-results", HAL.link(call.url(contentPath + ["verification-results", "latest"]))),
            (
                "pb:pact-webhooks",
                call.link("webhooks", "provider", provider.name, "consumer", consumer.name, title: "Webhooks for this pact")
            ),
            (
                "pb:consumer-webhooks",
                call.link("webhooks", "consumer", provider.name, title: "Webhooks for all pacts with this provider")
            ),
            (
                "pb:triggered-webhooks",
                HAL.link(call.url(versionPath + ["triggered-webhooks"]), title: "Webhooks that its publication set off")
            ),
            ("pb:matrix-for-consumer-version", HAL.link(call.base + "/matrix?" + matrix, title: "The matrix of this consumer version")),
        ]
    }
}
