extension Generators {
    /// Headers with generated values; a generated one is all there is of its name. Names are compared without regard to case.
    func headers(
        _ headers: [(name: String, values: [String])], in context: inout GenerationContext
    ) -> [(name: String, values: [String])] {
        var headers = headers
        for entry in entries(of: .header) {
            guard case .name(let name) = entry.place else { continue }
            let place = headers.firstIndex { $0.name.lowercased() == name.lowercased() }
            let example = place.flatMap { headers[$0].values.first } ?? ""
            // A line feed would end the header, so such a text is none for it.
            guard let text = entry.generator.text(for: example, in: &context), !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 })
            else { continue }
            if let place {
                headers[place].values = [text]
            } else {
                headers.append((name, [text]))
            }
        }
        return headers
    }
}
