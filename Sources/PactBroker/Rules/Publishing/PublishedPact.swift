import Pact

/// A pact as somebody publishes it: any JSON object, kept as it is.
struct PublishedPact: Sendable, Equatable {
    let json: JSONObject
    /// 40 hexadecimal digits over what the pact asks for: the same for pacts that ask for the same.
    let sha: String

    init(_ json: JSONObject) {
        self.json = json
        sha = SHA1.hexadecimal(of: Self.content(of: json).canonicalBytes)
    }

    var consumerName: String? { json["consumer"]?["name"]?.string }
    var providerName: String? { json["provider"]?["name"]?.string }

    /// The pact with an `_id` on each interaction, by which results name the interaction they are about: 40 hexadecimal digits over
    /// what the interaction says.
    var identified: JSONObject {
        var json = json
        for name in Self.lists {
            guard let interactions = json[name]?.array else { continue }
            json[name] = .array(interactions.map(Self.identified))
        }
        return json
    }

    /// What decides whether two pacts ask for the same: the interactions and messages in an order of their own, and the version of
    /// the specification. Who publishes it, and with what tool, is no part of it. Of a JSON object that is no pact, everything.
    static func content(of json: JSONObject) -> JSONValue {
        let given = lists.compactMap { name in json[name].flatMap { $0.isNull ? nil : (name: name, value: ordered($0)) } }
        guard !given.isEmpty else { return .object(json) }
        return .object(JSONObject(given + [(name: "pact_specification_version", value: specificationVersion(of: json))]))
    }

    static let lists = ["interactions", "messages"]

    private static func ordered(_ list: JSONValue) -> JSONValue {
        guard let interactions = list.array else { return list }
        let keyed = interactions.map { interaction in
            let plain = withoutID(interaction)
            return (key: plain.canonicalBytes, value: plain)
        }
        return .array(keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value))
    }

    private static func specificationVersion(of json: JSONObject) -> JSONValue {
        let metadata = json["metadata"]
        let found = [
            metadata?["pactSpecification"]?["version"], metadata?["pact-specification"]?["version"],
            metadata?["pactSpecificationVersion"],
        ]
        return found.compactMap { $0 }.first { !$0.isNull } ?? .null
    }

    private static func identified(_ interaction: JSONValue) -> JSONValue {
        guard case .object(let plain) = withoutID(interaction) else { return interaction }
        let id = SHA1.hexadecimal(of: JSONValue.object(plain).canonicalBytes)
        return .object(JSONObject([(name: "_id", value: .string(id))] + plain.members))
    }

    /// An interaction as its consumer wrote it, before a broker gave it an `_id`.
    static func withoutID(_ interaction: JSONValue) -> JSONValue {
        guard case .object(var object) = interaction else { return interaction }
        object.remove("_id")
        return .object(object)
    }
}
