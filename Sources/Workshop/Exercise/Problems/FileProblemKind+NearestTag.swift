import Pact

extension FileProblemKind {
    /// The known tag that is nearest, with the range that was typed left out: one that could stand there before all others.
    static func nearestTag(_ tag: String, _ known: [String]) -> String? {
        let name = String(tag.prefix { $0 != "(" })
        let all = MatcherTag.Name.allCases.map(\.text)
        if let near = NearestName.of(name, among: known) { return near }
        return otherTags[name.drop { $0 == "!" }.lowercased()].map(\.text) ?? NearestName.of(name, among: all)
    }

    /// The tags here for what Pact's libraries, or a reader's habit, call otherwise; the names in lower case.
    private static let otherTags: [String: MatcherTag.Name] = [
        "type": .like, "somethinglike": .like, "any": .like, "match": .regex, "matches": .regex, "term": .regex, "pattern": .regex,
        "minlike": .eachLike, "maxlike": .eachLike, "atleastone": .eachLike, "atleastonelike": .eachLike, "list": .eachLike,
        "array": .eachLike, "str": .string, "text": .string, "bool": .boolean, "equality": .equal, "equalto": .equal, "exact": .equal,
        "exactly": .equal, "value": .equal, "int": .integer, "whole": .integer, "float": .decimal, "double": .decimal, "real": .decimal,
        "num": .number, "nil": .null, "nullvalue": .null, "none": .null, "contains": .include, "substring": .include,
        "timestamp": .datetime, "iso8601datetime": .datetime, "iso8601date": .date, "guid": .uuid, "arraycontains": .arrayContaining,
        "variants": .arrayContaining, "keys": .eachKey, "eachkeylike": .eachKey, "eachkeymatches": .eachKey, "values": .eachValue,
        "eachvaluematches": .eachValue, "nonempty": .notEmpty, "semanticversion": .semver, "status": .statusCode, "code": .statusCode,
        "mimetype": .contentType, "mediatype": .contentType,
    ]

    /// The class of statuses that another spelling means: `2xx`, `ok`.
    static func statusClass(of text: String) -> String? {
        let names = [
            "1xx": "info", "2xx": "success", "3xx": "redirect", "4xx": "clientError", "5xx": "serverError", "ok": "success",
            "information": "info", "informational": "info", "redirection": "redirect", "client": "clientError", "server": "serverError",
        ]
        return names[text.lowercased()]
    }
}
