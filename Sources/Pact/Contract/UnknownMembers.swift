/// What a part of a pact file holds besides what the model knows, so that it can be written again.
///
/// It is kept as the same tree with everything known taken out, and what is known is laid over it when it is written.
enum UnknownMembers {
    /// What is left of a request, a response or a message.
    ///
    /// - Parameters:
    ///   - known: the names of the members that were read.
    ///   - bodyName: `body` or `contents`; from V4 on its attributes that are not known are kept too.
    static func ofPart(_ part: JSONObject, known: [String], bodyName: String, _ specification: SpecificationVersion) -> JSONObject {
        var rest = part.without(known)
        if specification == .v4, let wrapper = part[bodyName]?.object {
            keep(BodyReading.unknownAttributes(of: wrapper), as: bodyName, in: &rest)
        }
        if let rules = part["matchingRules"]?.object {
            keep(JSONObject(rules.members.filter { $0.name == MatchingCategory.ignoredName }), as: "matchingRules", in: &rest)
        }
        return rest
    }

    private static func keep(_ members: JSONObject, as name: String, in rest: inout JSONObject) {
        if !members.isEmpty { rest.set(name, .object(members)) }
    }
}

extension JSONObject {
    /// This object with another laid over it; where both hold an object under one name, the two are laid over each other as well.
    func deeplyOverlaid(by other: JSONObject) -> JSONObject {
        var copy = self
        for (name, value) in other.members {
            if case let .object(below)? = copy[name], case let .object(above) = value {
                copy.set(name, .object(below.deeplyOverlaid(by: above)))
            } else {
                copy.set(name, value)
            }
        }
        return copy
    }
}
