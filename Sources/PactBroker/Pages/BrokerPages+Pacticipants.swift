extension BrokerPages {
    static func pacticipants(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let rows: [[HTML]] = catalogue.pacticipants.all.sorted { $0.name < $1.name }.map { pacticipant in
            let newest = catalogue.versions.last(.pacticipant(pacticipant.id))
            return [
                .link(address("pacticipants", pacticipant.name), pacticipant.name),
                .text(pacticipant.mainBranch ?? ""),
                newest.map { .link(address("pacticipants", pacticipant.name, "versions", $0.number), $0.number) } ?? .nothing,
                newest.map { time($0.createdAt, call) } ?? .nothing,
            ]
        }
        let table = HTMLTable(
            caption: "Applications that take part in contracts", columns: ["Name", "Main branch", "Newest version", "Made"], rows: rows,
            empty: "No application is known yet.")
        return Page("Pacticipants", [table.html])
    }

    static func pacticipant(_ call: BrokerCall, _ catalogue: Catalogue) throws(BrokerError) -> Page {
        let name = call["pacticipant"]
        guard let pacticipant = catalogue.pacticipant(named: name) else { throw .notFound("There is no pacticipant \(name).") }
        let states = IntegrationState.all(in: catalogue).filter {
            $0.integration.consumer == pacticipant.id || $0.integration.provider == pacticipant.id
        }
        let drawing = states.isEmpty ? [] : [HTML.tag("h2", [:], "Who it talks to")] + network(of: states)
        return Page(
            name, trail: [("Pacticipants", "/pacticipants")],
            [facts(of: pacticipant), .tag("h2", [:], "Versions"), versions(of: pacticipant, call, catalogue)] + drawing)
    }

    private static func facts(of pacticipant: Pacticipant) -> HTML {
        let facts = [
            ("Display name", pacticipant.displayName), ("Main branch", pacticipant.mainBranch), ("Repository", pacticipant.repositoryURL),
            ("Labels", pacticipant.labels.isEmpty ? nil : pacticipant.labels.joined(separator: ", ")),
        ]
        return .tag(
            "dl", [:], all: facts.flatMap { name, value in value.map { [.tag("dt", [:], .text(name)), .tag("dd", [:], .text($0))] } ?? [] })
    }

    /// So many versions stand on a page.
    private static let pageSize = 50

    private static func versions(of pacticipant: Pacticipant, _ call: BrokerCall, _ catalogue: Catalogue) -> HTML {
        let ids = catalogue.versions.ids(.pacticipant(pacticipant.id))
        let pages = max(1, (ids.count + pageSize - 1) / pageSize)
        let number = min(max(1, call.query("page").flatMap { Int($0) } ?? 1), pages)
        let shown = ids.reversed().dropFirst((number - 1) * pageSize).prefix(pageSize).compactMap { catalogue.versions[$0] }
        let table = HTMLTable(
            caption: "\(ids.count) versions, newest first", columns: ["Version", "Where it is", "Made", "Contracts"],
            rows: shown.map { version in
                [
                    .link(address("pacticipants", pacticipant.name, "versions", version.number), version.number),
                    Badges.html(of: version, in: catalogue), time(version.createdAt, call),
                    contracts(of: version, pacticipant, catalogue),
                ]
            }, empty: "No version is known yet.")
        let here = address("pacticipants", pacticipant.name)
        let newer = number > 1 ? HTML.link("\(here)?page=\(number - 1)", "Newer versions") : .nothing
        let older = number < pages ? HTML.link("\(here)?page=\(number + 1)", "Older versions") : .nothing
        return .group([table.html, pages > 1 ? .tag("p", [:], newer, " page \(number) of \(pages) ".asText, older) : .nothing])
    }

    static func contracts(of version: PacticipantVersion, _ pacticipant: Pacticipant, _ catalogue: Catalogue) -> HTML {
        .group(
            catalogue.publications(of: version).compactMap { publication in
                catalogue.pacticipants[publication.provider].map { provider in
                    let pact = address("pacts", "provider", provider.name, "consumer", pacticipant.name, "version", version.number)
                    return .group([.link(pact, "with \(provider.name)"), .tag("br")])
                }
            })
    }

    static func version(_ call: BrokerCall, _ catalogue: Catalogue) throws(BrokerError) -> Page {
        let (name, number) = (call["pacticipant"], call["version"])
        guard let pacticipant = catalogue.pacticipant(named: name), let version = catalogue.version(number, of: pacticipant) else {
            throw .notFound("There is no version \(number) of \(name).")
        }
        let results = catalogue.verifications.rows(.providerVersion(version.id)).reversed()
        let verified = HTMLTable(
            caption: "Contracts that this version was held against, newest first", columns: ["Consumer", "Result", "When"],
            rows: results.map { result in
                let consumer = catalogue.contents[result.content].flatMap { catalogue.pacticipants[$0.consumer] }
                return [
                    .text(consumer?.name ?? ""), HTML.result(result.success), time(result.createdAt, call),
                ]
            }, empty: "It was not held against any contract.")
        return Page(
            "\(name) \(number)", trail: [("Pacticipants", "/pacticipants"), (name, address("pacticipants", name))],
            [
                .tag("p", [:], Badges.html(of: version, in: catalogue)), .tag("p", [:], "Made ", time(version.createdAt, call), "."),
                version.buildURL.map { .tag("p", [:], "Build: ", .text($0)) } ?? .nothing,
                .tag("h2", [:], "Its contracts"), contracts(of: version, pacticipant, catalogue), .tag("h2", [:], "Its results"),
                verified.html, .tag("p", [:], .link(matrixAddress([name], version: number), "Matrix of this version")),
            ])
    }
}

extension HTML {
    static func result(_ success: Bool) -> HTML {
        success ? .tag("span", ["class": "good"], "verified") : .tag("span", ["class": "bad"], "failed")
    }
}

extension String {
    var asText: HTML { .text(self) }
}
