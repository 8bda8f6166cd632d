import Pact

/// Reads a webhook's parts and keeps what is wrong with them, by the place in the document.
struct WebhookReader {
    let catalogue: Catalogue
    let policy: WebhookPolicy
    private(set) var problems: [String: [String]] = [:]

    init(catalogue: Catalogue, policy: WebhookPolicy) {
        self.catalogue = catalogue
        self.policy = policy
    }

    mutating func request(_ value: JSONValue?) -> JSONObject {
        guard let value, !value.isNull else {
            add("request", "is missing")
            return ["method": "POST", "url": "http://localhost"]
        }
        guard let request = value.object else {
            add("request", "must be an object with method and url")
            return ["method": "POST", "url": "http://localhost"]
        }
        return request
    }

    /// No events mean the one that brokers have always had; an empty list is a webhook for nothing.
    mutating func events(_ value: JSONValue?) -> [WebhookEvent] {
        guard let value, !value.isNull else { return [.contractContentChanged] }
        guard let elements = value.array, !elements.isEmpty else {
            add("events", "must be a list of one event or more, each as {\"name\": …}")
            return []
        }
        if let problem = BrokerLimit.problem(count: elements.count, limit: BrokerLimit.webhookEvents) {
            add("events", problem)
            return []
        }
        var events: [WebhookEvent] = []
        for (place, element) in elements.enumerated() {
            guard let event = element["name"]?.string.flatMap(WebhookEvent.init(rawValue:)) else {
                let names = WebhookEvent.allCases.map(\.rawValue)
                let near = element["name"]?.string.flatMap { nearest($0, among: names) }.map { "; did you mean \($0)?" } ?? ""
                add("events", "name must be one of: \(names.joined(separator: ", ")) (at index \(place))\(near)")
                continue
            }
            if !events.contains(event) { events.append(event) }
        }
        return events
    }

    mutating func side(_ name: String, _ value: JSONValue?) -> Webhook.Side? {
        guard let value, !value.isNull else { return nil }
        let pacticipant = value["name"].flatMap { $0.isNull ? nil : $0 }
        let label = value["label"].flatMap { $0.isNull ? nil : $0 }
        switch (pacticipant?.string, label?.string) {
        case (_?, _?):
            add("\(name).label", "cannot be used with name: give one of the two")
        case (let wanted?, nil):
            if let known = catalogue.pacticipant(named: wanted) { return .pacticipant(known.id) }
            let near = nearest(wanted, among: catalogue.pacticipants.all.map(\.name)).map { "; did you mean \($0)?" } ?? ""
            add("\(name).name", "does not match an existing pacticipant\(near)")
        case (nil, let label?) where !label.isEmpty:
            if let problem = NameRule.problem(with: label) { add("\(name).label", problem) }
            return .label(label)
        default: add(name, "must have a name or a label")
        }
        return nil
    }

    mutating func method(_ value: JSONValue?) -> String {
        guard let value, !value.isNull else {
            add("request.method", "is missing")
            return ""
        }
        let method = value.string?.uppercased() ?? ""
        if !Self.methods.contains(method) {
            add("request.method", "must be one of \(Self.methods.joined(separator: ", "))")
        }
        return method
    }

    mutating func url(_ value: JSONValue?) -> String {
        guard let value, !value.isNull else {
            add("request.url", "is missing")
            return ""
        }
        guard let url = value.string else {
            add("request.url", "must be a text")
            return ""
        }
        if let problem = BrokerLimit.problem(bytes: url.utf8.count, limit: BrokerLimit.url) {
            add("request.url", problem)
            return ""
        }
        do throws(WebhookAddressError) {
            let host = try WebhookAddress(url).origin.host
            if !policy.allows(host) {
                add(
                    "request.url",
                    "host \(host) is not allowed; this broker sends to \(policy.allowed). "
                        + "Whoever starts the broker can allow others with --allow-webhooks-to")
            }
        } catch {
            add("request.url", error.sentence)
        }
        return url
    }

    mutating func headers(_ value: JSONValue?) -> [Webhook.Header] {
        guard let value, !value.isNull else { return [] }
        guard let object = value.object else {
            add("request.headers", "must be an object of texts")
            return []
        }
        if let problem = BrokerLimit.problem(count: object.count, limit: BrokerLimit.webhookHeaders) {
            add("request.headers", problem)
            return []
        }
        let headers = headers(of: object)
        let bytes = headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        if let problem = BrokerLimit.problem(bytes: bytes, limit: BrokerLimit.webhookHeaderBytes) {
            add("request.headers", "all together \(problem)")
        }
        return headers
    }

    private mutating func headers(of object: JSONObject) -> [Webhook.Header] {
        object.members.compactMap { member in
            guard let text = member.value.string ?? member.value.number.map({ "\($0)" }) ?? member.value.bool.map({ "\($0)" }) else {
                add("request.headers", "\(member.name) must be a text")
                return nil
            }
            guard let flaw = Self.flaw(member.name, text) else { return Webhook.Header(name: member.name, value: text) }
            add("request.headers", flaw)
            return nil
        }
    }

    mutating func body(_ value: JSONValue?) -> String? {
        guard let value, !value.isNull else { return nil }
        let text = value.string ?? value.text()
        if let problem = BrokerLimit.problem(bytes: text.utf8.count, limit: BrokerLimit.webhookBody) { add("request.body", problem) }
        return text
    }

    mutating func text(_ name: String, _ value: JSONValue?, limit: Int) -> String? {
        guard let value, !value.isNull else { return nil }
        if value.string == nil { add(name, "must be a text") }
        if let problem = BrokerLimit.problem(bytes: value.string?.utf8.count ?? 0, limit: limit) { add(name, problem) }
        return value.string
    }

    mutating func flag(_ name: String, _ value: JSONValue?) -> Bool {
        guard let value, !value.isNull else { return true }
        if value.bool == nil { add(name, "must be true or false") }
        return value.bool ?? true
    }

    /// Comparing takes as long as both are, so nothing is near to what can be no name.
    private func nearest(_ name: String, among names: [String]) -> String? {
        name.utf8.count > BrokerLimit.name ? nil : NearestName.of(name, among: names)
    }

    private mutating func add(_ place: String, _ sentence: String) { problems[place, default: []].append(sentence) }

    private static func flaw(_ name: String, _ value: String) -> String? {
        let isName = !name.isEmpty && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
        if !isName { return "'\(name)' cannot be a header's name" }
        if value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
            return "\(name) has a line end or another control character in it"
        }
        return own.contains(name.lowercased()) ? "\(name) is the broker's own to set" : nil
    }

    /// What frames a request, and what the broker marks it with.
    private static let own: Set = [
        "host", "content-length", "transfer-encoding", "connection", "upgrade", "expect", "te", "trailer", "keep-alive",
        WebhookMark.header.lowercased(),
    ]

    private static let methods = ["POST", "PUT", "PATCH", "GET", "DELETE"]
}
