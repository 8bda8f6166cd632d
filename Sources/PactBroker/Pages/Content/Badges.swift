/// Names of branches, tags and environments beside a version.
enum Badges {
    static func html(of version: PacticipantVersion, in catalogue: Catalogue) -> HTML {
        guard let pacticipant = catalogue.pacticipants[version.pacticipant] else { return .nothing }
        let branches = catalogue.branches(of: version).map { branch in
            badge("branch", branch.name, isNewest: catalogue.versions(on: branch).last?.id == version.id)
        }
        let tags = catalogue.tags(of: version).map { tag in
            badge("tag", tag.name, isNewest: catalogue.versions(tagged: tag.name, of: pacticipant).last?.id == version.id)
        }
        let environments = catalogue.environments.all.filter { environment in
            catalogue.versions(in: environment, of: pacticipant).contains { $0.id == version.id }
        }
        return .group(branches + tags + environments.map { environment($0.name) })
    }

    static func html(of version: MatrixRow.Version) -> HTML {
        .group(
            version.branches.map { badge("branch", $0.name, isNewest: $0.isLatest) }
                + version.tags.map { badge("tag", $0.name, isNewest: $0.isLatest) } + version.environments.map { environment($0.name) })
    }

    private static func badge(_ kind: String, _ name: String, isNewest: Bool) -> HTML {
        .tag("span", ["class": isNewest ? "badge newest" : "badge"], .text("\(kind): \(name)\(isNewest ? " (newest)" : "")"))
    }

    private static func environment(_ name: String) -> HTML {
        .tag("span", ["class": "badge environment"], .text("in \(name)"))
    }
}
