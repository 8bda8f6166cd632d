import TerminalUI
import Workshop

/// What the broker knows: where it is, which versions work together, what runs where, versions, webhooks.
enum BrokerMatrixView {
    static func title(_ state: TutorState) -> StyledLine {
        guard let picture = state.broker?.picture else { return StyledLine() }
        guard state.broker?.pictureFailure == nil else { return StyledLine("no answer", .warning) }
        let verified = picture.rows.filter { $0.isSuccess == true }.count
        return StyledLine(picture.rows.isEmpty ? "empty" : "\(verified) of \(picture.rows.count) verified", .dim)
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        guard let desk = state.broker else {
            content.add("The broker is not open; :broker opens it.", .dim, columns: columns)
            return content
        }
        switch desk.stage {
        case .opening: content.add("The broker is being opened ...", .warning, columns: columns)
        case .asking: content.add("Which broker is used has yet to be decided.", .warning, columns: columns)
        case .failed(let reason):
            content.add("No broker: \(reason)", .problem, columns: columns)
            content.add(":broker tries again.", .dim, columns: columns)
        case .open(let site): add(desk, site, &content, columns: columns)
        }
        return content
    }

    private static func add(_ desk: BrokerDesk, _ site: BrokerSite, _ content: inout PaneContent, columns: Int) {
        let picture = desk.picture
        if let failure = desk.pictureFailure { content.add(failure, .problem, columns: columns) }
        if let picture, desk.pictureFailure != nil {
            content.add(
                picture.rows.isEmpty ? "What it knows is unknown until it answers." : "What it knew when it last answered:", .warning,
                columns: columns)
        }
        if let picture, desk.pictureFailure == nil || !picture.rows.isEmpty {
            addMatrix(picture, &content, columns: columns)
            addEnvironments(picture, &content, columns: columns)
            addVersions(picture, &content, columns: columns)
            addWebhooks(picture, desk, &content, columns: columns)
        } else if picture == nil, desk.pictureFailure == nil {
            content.add("Asking the broker what it knows ...", .dim, columns: columns)
        }
        content.gap()
        content.add(site.place.capitalisedFirst, .accent, columns: columns)
        if !site.login.isEmpty, desk.pictureFailure == nil { content.add(site.login, .dim, columns: columns) }
        for note in site.notes { content.add(note, .dim, columns: columns) }
    }

    private static func addMatrix(_ picture: BrokerPicture, _ content: inout PaneContent, columns: Int) {
        guard !picture.rows.isEmpty else {
            content.add("Nothing is published yet, and nothing verified.", columns: columns)
            return
        }
        var pairs: [(String, String)] = []
        for row in picture.rows where !pairs.contains(where: { $0 == (row.consumer, row.provider) }) {
            pairs.append((row.consumer, row.provider))
        }
        for (consumer, provider) in pairs {
            let rows = picture.rows.filter { $0.consumer == consumer && $0.provider == provider }
            var table = TableLines(
                headings: [consumer, provider, "result"],
                rows: rows.map { row in
                    [
                        Span(picture.named(row.consumerVersion, of: consumer, columns)),
                        row.providerVersion.map { Span(picture.named($0, of: provider, columns)) } ?? Span("-", .dim),
                        BrokerReportView.result(of: row),
                    ]
                })
            if !table.fits(columns: columns) {
                content.add("\(consumer) with \(provider)", .heading, columns: columns)
                table.headings = ["consumer", "provider", "result"]
            }
            content.lines += table.lines(columns: columns)
            content.gap()
        }
    }

    private static func addEnvironments(_ picture: BrokerPicture, _ content: inout PaneContent, columns: Int) {
        guard !picture.environments.isEmpty else { return }
        content.gap()
        content.add("Environments", .heading, columns: columns)
        for environment in picture.environments {
            let placed = environment.placed.map { "\($0.pacticipant) \($0.version)" + ($0.isRelease ? " (released)" : "") }
            let line = StyledLine([
                Span(environment.name + "  ", .strong),
                placed.isEmpty ? Span("nothing is recorded there", .dim) : Span(placed.joined(separator: ", ")),
            ])
            content.add(line, columns: columns, hanging: 2)
        }
    }

    private static func addVersions(_ picture: BrokerPicture, _ content: inout PaneContent, columns: Int) {
        for pacticipant in picture.pacticipants where !pacticipant.versions.isEmpty {
            content.gap()
            let main = pacticipant.mainBranch.map { "  main branch: \($0)" } ?? ""
            content.add(StyledLine([Span(pacticipant.name, .heading), Span(main, .dim)]), columns: columns)
            for version in pacticipant.versions {
                let marks = version.branches.map { "branch \($0)" } + version.tags.map { "tag \($0)" }
                let line = StyledLine([
                    Span(version.number, .strong), Span(marks.isEmpty ? "" : "  " + marks.joined(separator: ", "), .dim),
                ])
                content.add(line, columns: columns, hanging: 2)
            }
        }
    }

    private static func addWebhooks(_ picture: BrokerPicture, _ desk: BrokerDesk, _ content: inout PaneContent, columns: Int) {
        guard !picture.webhooks.isEmpty else { return }
        content.gap()
        content.add("Webhooks", .heading, columns: columns)
        for webhook in picture.webhooks {
            content.add("\(webhook.events.joined(separator: ", ")): \(webhook.method) \(webhook.url)", columns: columns, hanging: 2)
        }
        if let url = desk.webhook { content.add("The tutor waits at \(url), and runs the checks.", .dim, columns: columns) }
    }
}

extension BrokerPicture {
    /// A version with its branches, where there is room for them.
    fileprivate func named(_ number: String, of pacticipant: String, _ columns: Int) -> String {
        let version = pacticipants.first { $0.name == pacticipant }?.versions.first { $0.number == number }
        guard columns >= 56, let version, !version.branches.isEmpty else { return number }
        return "\(number) (\(version.branches.joined(separator: ", ")))"
    }
}
