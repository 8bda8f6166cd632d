import Pact

extension MatrixQuery {
    /// Reads a query string, such as `q[][pacticipant]=Web&q[][version]=1&latestby=cvpv&environment=production`.
    ///
    /// The brackets may be escaped. In a list, such as `q[]`, a name that was there before begins the next member. Empty values count as
    /// none, and unknown names are passed over.
    public init(reading text: String) {
        self.init([], newest: nil)
        var selectors = SelectorList()
        var ignored = SelectorList()
        for piece in text.split(separator: "&") {
            guard let parameter = Query.parse(String(piece)).first else { continue }
            let value = parameter.values.first.flatMap { $0 } ?? ""
            if let name = Self.member(parameter.name, of: "q") {
                selectors.add(name, value)
            } else if let name = Self.member(parameter.name, of: "ignore") {
                ignored.add(name, value)
            } else {
                read(parameter.name, value)
            }
        }
        self.selectors = selectors.all
        self.ignored = ignored.all
    }

    /// `version` for `q[][version]`.
    private static func member(_ name: String, of list: String) -> Substring? {
        guard name.hasPrefix(list + "[]["), name.hasSuffix("]") else { return nil }
        return name.dropFirst(list.count + 3).dropLast()
    }

    private mutating func read(_ name: String, _ value: String) {
        switch (name, value) {
        case ("success", _), ("success[]", _): outcomes = (outcomes ?? []).union([Self.outcome(value)])
        case (_, ""): break
        case ("latestby", _): newest = Newest(rawValue: value)
        case ("limit", _): limit = Int(value) ?? 0
        case ("latest", _): isLatest = value == "true"
        case ("mainBranch", _): isMainBranch = value == "true"
        case ("tag", _): tag = value
        case ("environment", _): environment = value
        default: break
        }
    }

    private static func outcome(_ value: String) -> MatrixOutcome {
        switch value {
        case "": .unknown
        case "true": .success
        default: .failure
        }
    }
}

/// Selectors while they are read one parameter after the other.
private struct SelectorList {
    private(set) var all: [MatrixSelector] = []
    /// What the last one was given.
    private var given: Set<Substring> = []

    mutating func add(_ name: Substring, _ value: String) {
        if all.isEmpty || !given.insert(name).inserted {
            all.append(MatrixSelector(""))
            given = [name]
        }
        guard !value.isEmpty, var last = all.popLast() else { return }
        switch name {
        case "pacticipant": last.pacticipant = value
        case "version": last.version = value
        case "latest": last.isLatest = value == "true"
        case "tag": last.tag = value
        case "branch": last.branch = value
        case "mainBranch": last.isMainBranch = value == "true"
        case "environment": last.environment = value
        default: break
        }
        all.append(last)
    }
}
