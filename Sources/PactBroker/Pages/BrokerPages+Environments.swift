extension BrokerPages {
    /// What runs where.
    static func environments(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let sections = catalogue.environments.all.flatMap { environment in
            [
                HTML.tag("h2", [:], .text(environment.displayName ?? environment.name)),
                .tag("p", ["class": "quiet"], .text("\(environment.name)\(environment.isProduction ? ", a production environment" : "")")),
                table(of: environment, call, catalogue).html,
            ]
        }
        return Page("Environments", sections.isEmpty ? [.tag("p", ["class": "empty"], "There is no environment yet.")] : sections)
    }

    private static func table(of environment: DeploymentEnvironment, _ call: BrokerCall, _ catalogue: Catalogue) -> HTMLTable {
        let deployed = catalogue.deployments.rows(.current(environment: environment.id)).map {
            row(
                $0.pacticipant, $0.version, $0.applicationInstance.map { "deployed as \($0)" } ?? "deployed", time($0.createdAt, call),
                catalogue)
        }
        let released = catalogue.releases.rows(.current(environment: environment.id)).map {
            row($0.pacticipant, $0.version, "released and supported", time($0.createdAt, call), catalogue)
        }
        return HTMLTable(
            caption: "In \(environment.name) now", columns: ["Pacticipant", "Version", "How", "Since"], rows: deployed + released,
            empty: "As far as is known here, nothing runs in \(environment.name).")
    }

    private static func row(_ pacticipant: Int, _ version: Int, _ how: String, _ since: HTML, _ catalogue: Catalogue) -> [HTML] {
        let name = catalogue.pacticipants[pacticipant]?.name ?? ""
        let number = catalogue.versions[version]?.number ?? ""
        return [
            .link(address("pacticipants", name), name), .link(address("pacticipants", name, "versions", number), number), .text(how), since,
        ]
    }
}
