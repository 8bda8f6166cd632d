import Pact

extension BrokerRoutes {
    /// Where a client begins, and whether the broker is there.
    static let index: [BrokerRoute] = [
        BrokerRoute("GET", "/") { call in HAL.response(["_links": .object(links(call))]) },
        BrokerRoute("GET", "/diagnostic/status/heartbeat") { _ in HAL.response(["ok": true]) },
    ]

    private static func links(_ call: BrokerCall) -> JSONObject {
        var links: JSONObject = ["self": call.link(title: "Index")]
        for (name, path, title) in addresses {
            links[name] = path.contains("{") ? call.template(path, title: title) : HAL.link(call.base + path, title: title)
        }
        links["curies"] = [["name": "pb", "href": .string(call.base + "/doc/{rel}?context=index"), "templated": true]]
        return links
    }

    private static let addresses: [(name: String, path: String, title: String)] = [
        ("pb:publish-pact", "/pacts/provider/{provider}/consumer/{consumer}/version/{consumerApplicationVersion}", "Publish one pact"),
        ("pb:publish-contracts", "/contracts/publish", "Publish the contracts of a version"),
    ]
}
