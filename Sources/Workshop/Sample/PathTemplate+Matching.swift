extension PathTemplate {
    /// The path for these values by parameter name, each percent-encoded; a parameter without a value keeps its braces.
    func path(with values: [String: String]) -> String {
        segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let name): values[name].map(PercentEncoding.encoded) ?? "{\(name)}"
            }
        }.joined()
    }

    /// The decoded values of the parameters when a raw path fits this template; `nil` when it does not. A parameter stands for at
    /// least one character and for no slash.
    func values(in path: String) -> [String: String]? {
        var rest = Substring(path)
        var values: [String: String] = [:]
        for (index, segment) in segments.enumerated() {
            switch segment {
            case .literal(let text):
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .parameter(let name):
                let value = rest[..<end(ofParameterAt: index, in: rest)]
                guard !value.isEmpty else { return nil }
                values[name] = PercentEncoding.decoded(value)
                rest = rest[value.endIndex...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    /// A parameter ends where the literal behind it begins, and at a slash in any case.
    private func end(ofParameterAt index: Int, in rest: Substring) -> Substring.Index {
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        guard segments.indices.contains(index + 1), case .literal(let next) = segments[index + 1] else { return slash }
        return min(rest.firstRange(of: next)?.lowerBound ?? rest.endIndex, slash)
    }
}
