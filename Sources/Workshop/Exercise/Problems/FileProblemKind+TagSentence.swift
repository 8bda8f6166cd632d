import Pact

extension FileProblemKind {
    var tagSentence: String {
        switch self {
        case .unknownTag(let name, let known, let chosen):
            "There is no matcher `\(name)`.\(didYouMean)\(Self.version(of: suggestion, chosen))"
                + (suggestion != nil || known.isEmpty ? "" : " Here \(Self.some(of: known)) can stand.")
        case .tagNeedsVersion(let tag, let needed, let chosen):
            "`\(tag)` needs \(needed.name); this file is \(chosen.name). \(chosen.name) cannot say it\(Self.instead(of: tag, chosen))."
        case .tagWithoutValue(let tag):
            "`\(tag)` needs an example behind it. Write one, or indent the lines below so that they belong to it.\(Self.advice(tag))"
        case .unknownForm(let tag, let known):
            "`\(tag)` is told more than an example: \(NameList.of(known)).\(Self.advice(tag))"
        case .tagWithValue(let tag): "`\(tag)` stands alone: it says all there is to say. Take away what stands behind it."
        case .twoTags(let first, let second):
            "`\(first)` and `\(second)` stand on one value. One value has one matcher: keep one of the two."
        case .tagNotAllowed(let tag, let place):
            "`\(tag)` cannot stand on \(NameList.object(place)). Matchers belong to what a contract expects; write a plain value."
        case .tagNotAtPlace(let tag, let place, let fitting):
            "`\(tag)` cannot stand on \(NameList.object(place)). "
                + (fitting.isEmpty ? "Write a plain value." : "Here \(Self.some(of: fitting)) can.")
        case .tagWithoutEffect(let tag, let ruler):
            "`\(ruler)` judges all that stands inside it, so `\(tag)` would say nothing here. Keep one of the two."
        case .ruleWithoutTag(let tag):
            "The `rule` of `\(tag)` is a matcher, with its `!` before it.\(Self.advice(tag))"
        case .invalidTagRange(let tag) where !tag.hasPrefix(MatcherTag.Name.eachLike.text):
            "`\(tag.prefix { $0 != "(" })` has no parentheses: write its example behind it with a blank. Only a list has a range, in `!eachLike`."
        case .invalidTagRange(let tag):
            "`\(tag)` has no range that can be read. Write it like `!eachLike(2..)`, `!eachLike(..5)` or `!eachLike(2..5)`."
        case .wrongTagValue(let tag, let expected, let found):
            "`\(tag)` needs \(expected == .nothing ? "null" : expected.words), and this is \(found.words).\(Self.advice(tag))"
        default: ""
        }
    }

    /// What a suggested tag needs that the file does not have.
    private static func version(of suggestion: String?, _ chosen: SpecificationVersion?) -> String {
        guard let chosen, let name = suggestion.flatMap({ MatcherTag($0)?.name }), name.firstVersion > chosen else { return "" }
        return " It needs \(name.firstVersion.name); this file is \(chosen.name)."
    }

    /// What can be said in an older version.
    private static func instead(of tag: String, _ chosen: SpecificationVersion) -> String {
        guard chosen >= .v2 else { return ": it compares by equality alone" }
        switch MatcherTag(tag)?.name {
        case .statusCode: return "; here one status has to do"
        case .arrayContaining: return "; here `!eachLike` will do where all elements are alike"
        case .eachKey, .eachValue: return "; here the names of the example are the ones there have to be"
        case .include, .date, .time, .datetime, .uuid, .semver: return "; here `!like` will do, or a `!regex`"
        case .null: return "; here write null alone"
        default: return "; here `!like` will do"
        }
    }

    /// A few names, and how many more there are.
    private static func some(of names: [String]) -> String {
        guard names.count > 6 else { return NameList.of(names) }
        return "\(names.prefix(4).map { "`\($0)`" }.joined(separator: ", ")) and \(names.count - 4) more, which `!` and Tab list,"
    }

    private static func advice(_ tag: String) -> String {
        guard let model = MatcherTag(tag)?.name.model, !model.isEmpty else { return "" }
        return " Write it like `\(model)`."
    }
}
