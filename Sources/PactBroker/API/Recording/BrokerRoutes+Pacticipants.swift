import Pact

extension BrokerRoutes {
    /// Pacticipants and their labels.
    static let pacticipants: [BrokerRoute] = [
        BrokerRoute("GET", "/pacticipants") { call in try pacticipants(call) { _ in true } },
        BrokerRoute("POST", "/pacticipants") { call in try makePacticipant(call) },
        BrokerRoute("GET", "/pacticipants/{pacticipant}") { call in
            HAL.response(try call.broker.read { PacticipantDocument(try call.pacticipant(in: $0), in: $0) }.json(call))
        },
        BrokerRoute("PUT", "/pacticipants/{pacticipant}") { call in try changePacticipant(call) },
        BrokerRoute("PATCH", "/pacticipants/{pacticipant}") { call in try changePacticipant(call) },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}") { call in
            try call.broker.change { $0.removeAll(of: try call.pacticipant(in: $0.catalogue)) }
            return HAL.noContent
        },
        BrokerRoute("GET", "/pacticipants/label/{label}") { call in
            try pacticipants(call) { $0.labels.contains { $0.isExactly(call["label"]) } }
        },
        BrokerRoute("GET", "/labels") { call in try labels(call) },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/labels/{label}") { call in
            HAL.response(try call.broker.read { try label(call, of: call.pacticipant(in: $0)) }.json(call))
        },
        BrokerRoute("PUT", "/pacticipants/{pacticipant}/labels/{label}") { call in try putLabel(call) },
        BrokerRoute("DELETE", "/pacticipants/{pacticipant}/labels/{label}") { call in try removeLabel(call) },
    ]

    private static func pacticipants(_ call: BrokerCall, _ isWanted: (Pacticipant) -> Bool) throws -> HTTPResponse {
        let isPaged = call.query("pageNumber") != nil || call.query("pageSize") != nil
        let part = try ListPart(call)
        let sought = call.query("q")?.lowercased() ?? ""
        let (documents, total) = call.broker.read { catalogue in
            let all = catalogue.pacticipants.all
                .filter { isWanted($0) && (sought.isEmpty || $0.name.lowercased().contains(sought)) }
                .sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
            let shown = isPaged ? part.elements(of: all) : all[...]
            return (shown.map { PacticipantDocument($0, in: catalogue) }, all.count)
        }
        let list = JSONValue.array(documents.map { $0.json(call) })
        let address = call.base + call.request.path
        var links: JSONObject = ["self": HAL.link(address, title: "Pacticipants")]
        if isPaged { links = part.links(total: total, address: address, title: "Pacticipants") }
        let entries = documents.map {
            call.link(
                "pacticipants", $0.pacticipant.name, title: $0.pacticipant.displayName ?? $0.pacticipant.name, name: $0.pacticipant.name)
        }
        links["pb:pacticipants"] = .array(entries)
        links["pacticipants"] = .array(entries)
        links["pb:pacticipants-with-label"] = call.template("/pacticipants/label/{label}", title: "Pacticipants with a label")
        var json: JSONObject = ["pacticipants": list, "_embedded": ["pacticipants": list], "_links": .object(links)]
        if isPaged { json["page"] = part.json(total: total) }
        return HAL.response(.object(json))
    }

    private static func makePacticipant(_ call: BrokerCall) throws -> HTTPResponse {
        let details = try PacticipantDetails(call.object(), isNew: true)
        return try put(details, named: details.name ?? "", call, isPost: true)
    }

    private static func changePacticipant(_ call: BrokerCall) throws -> HTTPResponse {
        let name = try call.newName("pacticipant")
        let details = try PacticipantDetails(call.object(), isNew: false)
        if let said = details.name, !said.isExactly(name) {
            throw BrokerError.invalid(["name": ["must be the one in the address, '\(name)': a pacticipant keeps its name"]])
        }
        return try put(details, named: name, call, isPost: false)
    }

    private static func put(_ details: PacticipantDetails, named name: String, _ call: BrokerCall, isPost: Bool) throws -> HTTPResponse {
        let (document, isNew) = try call.broker.change { edit in
            let isNew = edit.catalogue.pacticipant(named: name) == nil
            let pacticipant = edit.put(details, to: edit.pacticipant(named: name))
            return (PacticipantDocument(pacticipant, in: edit.catalogue), isNew)
        }
        let headers: Headers = isNew || isPost ? ["Location": call.url("pacticipants", name)] : [:]
        return HAL.response(document.json(call), status: isNew || isPost ? 201 : 200, headers: headers)
    }

    private static func labels(_ call: BrokerCall) throws -> HTTPResponse {
        let names = call.broker.read { Set($0.pacticipants.all.flatMap(\.labels).map { ExactText($0) }).map(\.text) }
        let labels = names.sorted { $0.isBefore($1) }.map { name in
            [
                "name": .string(name),
                "_links": ["pb:pacticipants-with-label": call.link("pacticipants", "label", name, title: "Pacticipants with this label")],
            ] as JSONValue
        }
        return HAL.response(["_embedded": ["labels": .array(labels)], "_links": ["self": call.link("labels", title: "Labels")]])
    }

    private static func label(_ call: BrokerCall, of pacticipant: Pacticipant) throws(BrokerError) -> LabelDocument {
        guard let name = pacticipant.labels.first(where: { $0.isExactly(call["label"]) }) else {
            throw .notFound("\(pacticipant.name) has no label \(call["label"])")
        }
        return LabelDocument(name: name, pacticipant: pacticipant)
    }

    private static func putLabel(_ call: BrokerCall) throws -> HTTPResponse {
        let name = try call.newName("label")
        let (document, isNew) = try call.broker.change { edit in
            var pacticipant = try call.pacticipant(in: edit.catalogue)
            let isNew = !pacticipant.labels.contains { $0.isExactly(name) }
            if isNew {
                pacticipant.labels.append(name)
                pacticipant.updatedAt = edit.now
                edit.put(pacticipant)
            }
            return (LabelDocument(name: name, pacticipant: pacticipant), isNew)
        }
        return HAL.response(
            document.json(call), status: isNew ? 201 : 200, headers: isNew ? ["Location": call.url(document.path)] : [:])
    }

    private static func removeLabel(_ call: BrokerCall) throws -> HTTPResponse {
        try call.broker.change { edit in
            var pacticipant = try call.pacticipant(in: edit.catalogue)
            let label = try label(call, of: pacticipant)
            pacticipant.labels.removeAll { $0.isExactly(label.name) }
            pacticipant.updatedAt = edit.now
            edit.put(pacticipant)
        }
        return HAL.noContent
    }
}
