/// Walks through a value with inline matchers, collects rules and generators by the place they stand for, and leaves the example.
struct InlineReader {
    let category: MatchingCategory
    /// One entry for each place where an object with matchers stood, in the order in which they begin.
    private var found: [MatchingRules.Entry] = []
    private var foundPlaces: [PathExpression: Int] = [:]
    private(set) var generators: [Generators.Entry] = []
    private var generatorPlaces: [PathExpression: Int] = [:]

    init(category: MatchingCategory) {
        self.category = category
    }

    /// Outer places before inner ones.
    var rules: [MatchingRules.Entry] { found.filter { !$0.list.matchers.isEmpty } }

    /// - Parameters:
    ///   - place: what the value's rules stand for; may have wildcards.
    ///   - location: where the value stands in the text, for errors.
    mutating func read(
        _ json: JSONValue, at place: PathExpression, from location: PathExpression
    ) throws(IntegrationJSONError) -> JSONValue {
        try read(json, at: place, from: location, InlineNames())
    }

    private mutating func read(
        _ json: JSONValue, at place: PathExpression, from location: PathExpression, _ names: InlineNames
    ) throws(IntegrationJSONError) -> JSONValue {
        switch json {
        case .object(let object):
            if let matcher = object[IntegrationJSON.matcherKey] {
                return try matched(InlineMatcher(object, matcher: matcher, location: location), at: place, names)
            }
            return .object(try members(of: object, at: place, from: location, names))
        case .array(let elements): return .array(try items(elements, at: place, from: location, names))
        default: return json
        }
    }

    private mutating func members(
        of object: JSONObject, at place: PathExpression, from location: PathExpression, _ names: InlineNames
    ) throws(IntegrationJSONError) -> JSONObject {
        var example = JSONObject()
        for (name, value) in object.members where !name.hasPrefix(IntegrationJSON.keyPrefix) {
            let token = names.token(forMember: name)
            example.set(name, try read(value, at: place.appending(token), from: location.appending(.field(name)), InlineNames()))
        }
        return example
    }

    private mutating func items(
        _ elements: [JSONValue], at place: PathExpression, from location: PathExpression, _ names: InlineNames
    ) throws(IntegrationJSONError) -> [JSONValue] {
        var example: [JSONValue] = []
        for (index, element) in elements.enumerated() {
            example.append(
                try read(
                    element, at: place.appending(names.token(forItem: index)), from: location.appending(.index(index)),
                    names.names(forItem: element)))
        }
        return example
    }

    private mutating func matched(
        _ matcher: InlineMatcher, at place: PathExpression, _ names: InlineNames
    ) throws(IntegrationJSONError) -> JSONValue {
        let entry = entry(at: place)
        if let (rule, example) = try matcher.arrayContains() {
            found[entry].list.matchers.append(rule)
            add(try matcher.generator(), at: place)
            return example
        }
        let (matchers, implied) = try matcher.rules()
        var example = JSONValue.null
        if let value = matcher.object["value"] {
            let below = InlineNames.below(matchers, in: names)
            example = try read(value, at: place, from: matcher.location.appending(.field("value")), below)
        }
        // Behind those of the same place that stood within.
        found[entry].list.matchers += matchers
        add(try matcher.generator() ?? implied, at: place)
        return example
    }

    /// The index of a place's entry, which is there from now on.
    private mutating func entry(at place: PathExpression) -> Int {
        if let known = foundPlaces[place] { return known }
        foundPlaces[place] = found.count
        found.append(MatchingRules.Entry(category: category, place: .path(place), list: MatchingRuleList([])))
        return found.count - 1
    }

    /// Of several generators for one place the last stays.
    private mutating func add(_ generator: Generator?, at place: PathExpression) {
        guard let generator else { return }
        if let known = generatorPlaces[place] {
            generators[known].generator = generator
        } else {
            generatorPlaces[place] = generators.count
            generators.append(Generators.Entry(category: category, place: .path(place), generator: generator))
        }
    }
}

extension PathExpression.Token {
    /// The token that other implementations make of a member's name: a number is an index, `*` and `[*]` are wildcards.
    init(inlineName name: String) {
        switch name {
        case "*": self = .anyField
        case "[*]": self = .anyIndex
        default:
            let digits = name.hasPrefix("+") ? name.dropFirst() : Substring(name)
            if !digits.isEmpty, digits.utf8.allSatisfy(JSONNumberScan.isDigit), let index = Int(digits) {
                self = .index(index)
            } else {
                self = .field(name)
            }
        }
    }
}

extension MatchingRule {
    /// True for the matchers below which every member of an object stands for all of them.
    var comparesValues: Bool {
        switch self {
        case .values, .eachValue, .arrayContains: true
        default: false
        }
    }
}
