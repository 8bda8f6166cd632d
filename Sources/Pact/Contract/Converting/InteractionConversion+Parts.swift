/// Headers, bodies and messages.
extension InteractionConversion {
    mutating func headers(
        _ headers: [(name: String, values: [String])], in part: ConversionLoss.Part
    ) -> [(name: String, values: [String])] {
        guard specification < .v4 else { return headers }
        return headers.map { name, values in
            let read = HeaderValues.split(values.joined(separator: ", "), of: name)
            if !read.elementsEqual(values, by: { $0.isExactly($1) }) { lose(.headerValues(name: name), in: part) }
            return (name, read)
        }
    }

    /// Below V4 a body has its type from the headers or a guess alone.
    mutating func body(
        _ body: Body, headers: [(name: String, values: [String])], _ unknownMembers: inout JSONObject, in part: ConversionLoss.Part
    ) -> Body {
        guard specification < .v4 else { return body }
        loseAttributes(of: "body", &unknownMembers, in: part)
        guard case .present(let bytes, let declared?) = body else { return body }
        let plain = Body.present(bytes, contentType: nil)
        let written = BodyWriting(specification: specification, headers: headers).json(of: plain)
        let read = BodyReading(specification: specification, headers: headers).body("body", of: ["body": written ?? .null])
        if ContentType.parse(declared) != plain.contentType(headers: headers) || !read.isSame(as: plain) {
            lose(.contentType(declared), in: part)
        }
        return plain
    }

    private mutating func loseAttributes(of name: String, _ unknownMembers: inout JSONObject, in part: ConversionLoss.Part) {
        guard let attributes = unknownMembers.remove(name)?.object, !attributes.isEmpty else { return }
        lose(.bodyAttributes(attributes.names), in: part)
    }

    /// Below V4 the contents' type stands in the metadata, and generators are not read.
    mutating func converted(_ message: ExpectedMessage) -> ExpectedMessage {
        var converted = message
        guard specification < .v4 else { return message }
        loseAttributes(of: "contents", &converted.unknownMembers, in: .message)
        if case .present(let bytes, let declared?) = message.contents {
            converted.contents = .present(bytes, contentType: nil)
            if message.metadata.contentType == nil, declared != ContentType.unknown {
                converted.metadata.set("contentType", .string(declared))
            }
        }
        converted.rules = rules(message.rules, in: .message)
        for entry in message.generators.entries {
            lose(.generator(name: entry.generator.name), in: .message, entry.category, at: entry.place)
        }
        converted.generators = Generators()
        return converted
    }
}

extension Body {
    /// True when both hold the same bytes, or JSON that says the same.
    fileprivate func isSame(as other: Body) -> Bool {
        guard case .present(let bytes, _) = self, case .present(let others, _) = other else { return self == other }
        if bytes == others { return true }
        guard let value = try? JSONValue.parse(bytes) else { return false }
        return (try? JSONValue.parse(others)) == value
    }
}
