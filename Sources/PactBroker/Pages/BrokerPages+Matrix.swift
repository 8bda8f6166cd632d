import Pact

extension BrokerPages {
    /// Which versions work together; the form asks as the API is asked.
    static func matrix(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let text = call.request.query ?? ""
        var query = MatrixQuery(reading: text)
        // The form has a place for two, and sends it empty where nothing was chosen.
        query.selectors.removeAll { $0.pacticipant.isEmpty }
        if query.newest == nil, !text.contains("latestby=") { query.newest = .forBothVersions }
        let form = form(query, catalogue)
        guard !query.selectors.isEmpty else {
            return Page("Matrix", [.tag("p", [:], "Choose whose versions you want to see, and beside whom."), form])
        }
        let problems = query.problems(in: catalogue)
        guard problems.isEmpty else {
            return Page("Matrix", [form] + problems.map { .tag("p", ["class": "bad"], .text($0.sentence)) })
        }
        let report = catalogue.matrix(query)
        return Page("Matrix", [form] + verdict(report) + [table(report, call).html] + leftOut(report))
    }

    /// The matrix of these, or of a version of the first.
    static func matrixAddress(_ names: [String], version: String? = nil) -> String {
        let selectors = names.map { "q[][pacticipant]=\(Query.encoded($0))" }.joined(separator: "&")
        return "/matrix?\(selectors)\(version.map { "&q[][version]=\(Query.encoded($0))" } ?? "")&latestby=cvpv"
    }

    private static func verdict(_ report: MatrixReport) -> [HTML] {
        let words: HTML =
            switch report.isDeployable {
            case true: .tag("span", ["class": "good"], "These work together.")
            case false: .tag("span", ["class": "bad"], "These do not work together.")
            case nil: .tag("span", ["class": "warn"], "A result is missing, which counts as a no.")
            }
        let reasons = report.reasons.map { HTML.tag("li", [:], .text($0.sentence)) }
        return [.tag("p", [:], words), reasons.isEmpty ? .nothing : .tag("ul", [:], all: reasons)]
    }

    private static func leftOut(_ report: MatrixReport) -> [HTML] {
        report.rowsLeftOut > 0 ? [.tag("p", ["class": "quiet"], .text("\(report.rowsLeftOut) more rows are not shown."))] : []
    }

    private static func table(_ report: MatrixReport, _ call: BrokerCall) -> HTMLTable {
        HTMLTable(
            caption: "Newest first", columns: ["Consumer", "Its version", "Published", "Provider", "Its version", "Result"],
            rows: report.rows.map { row in
                let pact = address("pacts", "provider", row.provider, "consumer", row.consumer, "version", row.consumerVersion.number)
                let provider = row.providerVersion.map { version in
                    HTML.group([
                        .link(address("pacticipants", row.provider, "versions", version.number), version.number), " ",
                        Badges.html(of: version),
                    ])
                }
                return [
                    .link(address("pacticipants", row.consumer), row.consumer),
                    .group([.link(pact, row.consumerVersion.number), " ", Badges.html(of: row.consumerVersion)]),
                    time(row.publishedAt, call), .link(address("pacticipants", row.provider), row.provider), provider ?? .nothing,
                    result(row, call),
                ]
            }, empty: "No contract or result answers this.")
    }

    private static func result(_ row: MatrixRow, _ call: BrokerCall) -> HTML {
        guard let result = row.result else { return .tag("span", ["class": "quiet"], "no result") }
        let early =
            result.isPreVerified
            ? HTML.tag("span", ["class": "quiet"], ", for an equal contract published before (pre-verified)") : .nothing
        let ignored = row.isIgnored ? HTML.tag("span", ["class": "quiet"], ", passed over as asked") : .nothing
        return .group([HTML.result(result.isSuccess), " ", time(result.verifiedAt, call), early, ignored])
    }

    private static func form(_ query: MatrixQuery, _ catalogue: Catalogue) -> HTML {
        let places = [query.selectors.first, query.selectors.dropFirst().first].enumerated().flatMap { place, selector in
            [
                field("q[][pacticipant]", place == 0 ? "Pacticipant" : "Beside", selector?.pacticipant, list: "names"),
                field("q[][version]", "Version (any)", selector?.version),
                field("q[][branch]", "Branch (any)", selector?.branch),
            ]
        }
        let names = catalogue.pacticipants.all.map { HTML.tag("option", ["value": $0.name]) }
        let environments = catalogue.environments.all.map { environment -> HTML in
            environment.name == query.environment
                ? .tag("option", ["value": environment.name, "selected": "selected"], .text(environment.name))
                : .tag("option", ["value": environment.name], .text(environment.name))
        }
        return .tag(
            "form", ["action": "/matrix", "method": "get", "role": "search", "aria-label": "Matrix"],
            all: places + [
                .tag(
                    "label", [:], "Going to",
                    .tag("select", ["name": "environment"], all: [.tag("option", ["value": ""], "nowhere in particular")] + environments)),
                .tag("datalist", ["id": "names"], all: names),
                .tag("input", ["type": "hidden", "name": "latestby", "value": (query.newest ?? .forBothVersions).rawValue]),
                .tag("button", ["type": "submit"], "Show"),
            ])
    }

    private static func field(_ name: String, _ label: String, _ value: String?, list: String? = nil) -> HTML {
        .tag(
            "label", [:], .text(label),
            list.map { .tag("input", ["name": name, "value": value ?? "", "list": $0, "autocomplete": "off"]) }
                ?? .tag("input", ["name": name, "value": value ?? "", "size": "14", "autocomplete": "off"]))
    }
}
