import Pact

extension BrokerRoutes {
    /// Where a client begins, and whether the broker is there.
    static let index: [BrokerRoute] = [
        BrokerRoute("GET", "/") { call in HAL.response(["_links": .object(links(call))]) },
        BrokerRoute("GET", BrokerService.heartbeat) { call in
            HAL.response(["ok": true, "_links": ["self": HAL.link(call.base + BrokerService.heartbeat)]])
        },
        BrokerRoute("GET", "/doc/{relation}") { call in try relation(call) },
    ]

    /// What each relation of the index is called, where it leads, and what it is.
    static var indexAddresses: [(name: String, path: String, title: String)] {
        pactAddresses + pacticipantAddresses + otherAddresses
    }

    private static func relation(_ call: BrokerCall) throws(BrokerError) -> HTTPResponse {
        let relation = call["relation"]
        guard let sentence = RelationGuide.sentence(relation) else {
            let nearest = RelationGuide.nearest(to: relation).map { " Did you mean '\($0)'?" } ?? ""
            throw .notFound("No document here has a relation '\(relation)'.\(nearest)")
        }
        return HTTPResponse(
            status: 200, headers: ["Content-Type": "text/plain;charset=utf-8"], text: "\(relation)\n\n\(sentence)\n")
    }

    private static func links(_ call: BrokerCall) -> JSONObject {
        var links: JSONObject = ["self": HAL.link(call.base, title: "Index")]
        for (name, path, title) in indexAddresses {
            links[name] = HAL.link(call.base + path, title: title, isTemplated: path.contains("{"))
        }
        links["curies"] = [["name": "pb", "href": .string(call.base + "/doc/{rel}?context=index"), "templated": true]]
        return links
    }

    private typealias Address = (name: String, path: String, title: String)

    private static let pactAddresses: [Address] = [
        ("pb:publish-pact", pactPath + "/version/{consumerApplicationVersion}", "Publish one pact"),
        ("pb:publish-contracts", "/contracts/publish", "Publish the contracts of a version"),
        ("pb:latest-pact-versions", "/pacts/latest", "The newest pacts"),
        ("pb:tagged-pact-versions", pactPath + "/tag/{tag}", "The versions of a pact with a tag"),
        ("pb:branch-pact-versions", pactPath + "/branch/{branch}", "The versions of a pact on a branch"),
        ("pb:latest-branch-pact-versions", pactPath + "/branch/{branch}/latest/versions", "The newest version of a pact on a branch"),
        ("pb:main-branch-pact-versions", pactPath + "/branch/versions", "The versions of a pact on the main branch"),
        ("pb:latest-main-branch-pact-versions", pactPath + "/branch/latest/versions", "The newest version of a pact on the main branch"),
        ("pb:provider-pacts", "/pacts/provider/{provider}", "All pacts of a provider"),
        ("pb:latest-provider-pacts", "/pacts/provider/{provider}/latest", "The newest pacts of a provider"),
        ("pb:latest-provider-pacts-with-tag", "/pacts/provider/{provider}/latest/{tag}", "The newest pacts of a provider with a tag"),
        ("pb:provider-pacts-with-tag", "/pacts/provider/{provider}/tag/{tag}", "All pacts of a provider with a tag"),
        ("pb:provider-pacts-with-main-branch", "/pacts/provider/{provider}/branch", "All pacts of a provider from main branches"),
        ("pb:provider-pacts-with-branch", "/pacts/provider/{provider}/branch/{branch}", "All pacts of a provider from a branch"),
        (
            "pb:latest-provider-pacts-with-main-branch", "/pacts/provider/{provider}/branch/latest",
            "The newest pacts of a provider from main branches"
        ),
        (
            "pb:latest-provider-pacts-with-branch", "/pacts/provider/{provider}/branch/{branch}/latest",
            "The newest pacts of a provider from a branch"
        ),
        ("pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", "The pacts that a provider has to verify"),
        ("beta:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", "The older name of this relation"),
    ]

    private static let pacticipantAddresses: [Address] = [
        ("pb:pacticipants", "/pacticipants", "Pacticipants"),
        ("pb:pacticipant", "/pacticipants/{pacticipant}", "A pacticipant by its name"),
        ("pb:latest-version", "/pacticipants/{pacticipant}/latest-version", "The newest version of a pacticipant"),
        ("pb:latest-tagged-version", "/pacticipants/{pacticipant}/latest-version/{tag}", "The newest version with a tag"),
        ("pb:pacticipant-version", "/pacticipants/{pacticipant}/versions/{version}", "A version of a pacticipant"),
        ("pb:pacticipant-version-tag", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}", "A tag of a version"),
        ("pb:pacticipant-branch", "/pacticipants/{pacticipant}/branches/{branch}", "A branch of a pacticipant"),
        ("pb:pacticipant-branch-version", "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}", "A version on a branch"),
    ]

    private static let otherAddresses: [Address] = [
        ("pb:webhooks", "/webhooks", "Webhooks"),
        ("pb:webhook", "/webhooks/{uuid}", "A webhook"),
        ("pb:integrations", "/integrations", "Integrations"),
        ("pb:dashboard", "/dashboard", "How every integration stands"),
        (
            "pb:can-i-deploy-pacticipant-version-to-tag", "/can-i-deploy?pacticipant={pacticipant}&version={version}&to={tag}",
            "Whether a version can be deployed beside those with a tag"
        ),
        (
            "pb:can-i-deploy-pacticipant-version-to-environment",
            "/can-i-deploy?pacticipant={pacticipant}&version={version}&environment={environment}",
            "Whether a version can be deployed to an environment"
        ),
        ("pb:environments", "/environments", "Environments"),
        ("pb:environment", "/environments/{uuid}", "An environment"),
    ]
}
