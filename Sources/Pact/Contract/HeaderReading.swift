/// Reads the headers of a pact file: a name stands before one text or before a list of values.
enum HeaderReading {
    /// A text is trimmed and split where the header is a list; the elements of an array are taken as they are.
    static func headers(of reader: ContractReader?) throws(PactFileError) -> [(name: String, values: [String])] {
        guard let reader else { return [] }
        var headers: [(name: String, values: [String])] = []
        for (name, member) in try reader.members() {
            guard member.value.kind == .array else {
                headers.append((name, HeaderValues.split(try member.text(), of: name)))
                continue
            }
            var values: [String] = []
            for element in try member.elements() {
                values.append(try element.text())
            }
            headers.append((name, values))
        }
        return headers
    }

    /// The type that the headers declare; `nil` when they declare none that can be read.
    static func contentType(of headers: [(name: String, values: [String])]) -> ContentType? {
        headers.first { $0.name.lowercased() == "content-type" }?.values.first.flatMap(ContentType.parse)
    }
}
