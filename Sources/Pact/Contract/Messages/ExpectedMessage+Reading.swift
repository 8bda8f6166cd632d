extension ExpectedMessage {
    /// Reads a message as an element of V3's `messages`, an asynchronous interaction of V4, or a part of a synchronous one holds it.
    ///
    /// - Throws: `PactFileError` with the path from the message.
    public init(json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        try self.init(partReader: ContractReader(json), FileForm(specification))
    }

    /// Reads a part of a synchronous message, which has no members but its own.
    init(partReader reader: ContractReader, _ form: FileForm) throws(PactFileError) {
        try self.init(reader: reader, form)
        let rest = try reader.object().without(Self.members(form.specification))
        unknownMembers = rest.overlaid(by: unknownMembers)
    }

    /// Reads the message out of an interaction, which keeps those members that are not of the message.
    init(reader: ContractReader, _ form: FileForm) throws(PactFileError) {
        let members = try reader.object()
        let isFour = form.specification == .v4
        let metadata = ((isFour ? nil : members["metaData"]) ?? members["metadata"])?.object ?? JSONObject()
        let own = JSONObject(members.members.filter { Self.members(form.specification).contains($0.name) })
        self.init(
            contents: Self.contents(of: members, metadata, form.specification),
            metadata: metadata,
            rules: try MatchingRules(reader: reader["matchingRules"]),
            // Below V4 a message's generators are not read; they stay among what is not known.
            generators: isFour ? try Generators(reader: reader["generators"]) : Generators(),
            unknownMembers: UnknownMembers.ofPart(
                own, known: Self.members(form.specification), bodyName: "contents", form.specification))
    }

    /// The names of the members that are read.
    static func members(_ specification: SpecificationVersion) -> [String] {
        ["contents", "metadata", "matchingRules"] + (specification == .v4 ? ["generators"] : ["metaData"])
    }

    /// From V4 on contents have a type, and be it one that is guessed.
    private static func contents(of members: JSONObject, _ metadata: JSONObject, _ specification: SpecificationVersion) -> Body {
        let headers = headers(of: metadata, specification)
        let body = BodyReading(specification: specification, headers: headers).body("contents", of: members)
        guard specification == .v4, case let .present(bytes, declared) = body, members["contents"]?["content"] != nil else { return body }
        if let declared, ContentType.parse(declared) != nil { return body }
        let type = HeaderReading.contentType(of: headers) ?? ContentTypeGuess.offTheWire(bytes)
        return .present(bytes, contentType: type?.description ?? ContentType.unknown)
    }

    /// What metadata says of the contents' type, as the header it would be.
    static func headers(of metadata: JSONObject, _ specification: SpecificationVersion) -> [(name: String, values: [String])] {
        let value = specification == .v4 ? metadata["contentType"] : metadata.contentType
        return value.map { [("Content-Type", [$0.string ?? $0.text()])] } ?? []
    }
}

extension JSONObject {
    /// The value of the first member that is called like a content type, in metadata's usual spellings.
    var contentType: JSONValue? {
        members.first { $0.name.isContentType }?.value
    }
}

extension String {
    /// True for `contentType` and `content-type`, whatever the case.
    var isContentType: Bool {
        let name = lowercased()
        return name == "contenttype" || name == "content-type"
    }
}
