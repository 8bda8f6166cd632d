import Pact

/// The example of a request's header, judged as what it is: the value that a verification sends.
struct SentTrial: Sendable {
    let sample: SentSample
    let interaction: PactTestInteraction

    var verdict: SampleVerdict {
        let header = interaction.request.headers.first { $0.name.lowercased() == sample.header.lowercased() }
        let value = header?.values.joined(separator: ", ") ?? ""
        let fits = (try? RegularExpression(sample.pattern))?.match(whole: value) == .matches
        return SampleVerdict(
            id: sample.id, what: sample.what, text: header.map { "\($0.name): \(value)" } ?? "no \(sample.header)", should: .accept,
            isAccepted: fits, reasons: fits ? [] : [reason(value, isThere: header != nil)])
    }

    private func reason(_ value: String, isThere: Bool) -> String {
        let line = interaction.source[.requestHeader(name: sample.header)].line
        guard isThere else { return "Line \(line): the request has no \(sample.header), so a verification sends none." }
        return "Line \(line): a verification sends this example as it stands, and \"\(value)\" is not \(sample.what)."
    }
}
