extension SpecificationVersion {
    /// What a pact file's metadata says of its version, in the present spelling or an older one; `nil` when it says nothing.
    static func named(in metadata: JSONObject) -> JSONValue? {
        let section = metadata["pactSpecification"] ?? metadata["pact-specification"]
        guard let version = section?["version"] ?? metadata["pactSpecificationVersion"], !version.isNull else { return nil }
        return version
    }

    /// Reads `2`, `2.0`, `v2.0.0`, `1.1.0`, `4.0` and the like; `nil` for text without a number and versions from 5 on.
    public init?(lenient text: String) {
        let digits = text.lowercased().drop { $0 == "v" || $0 == " " }
        let numbers = digits.split(separator: ".").map { Int($0.prefix { ("0"..."9").contains($0) }) }
        switch (numbers.first ?? nil, numbers.dropFirst().first ?? nil) {
        case (1, 1): self = .v1_1
        case (1, _): self = .v1
        case (2, _): self = .v2
        case (3, _): self = .v3
        case (4, _): self = .v4
        default: return nil
        }
    }
}
