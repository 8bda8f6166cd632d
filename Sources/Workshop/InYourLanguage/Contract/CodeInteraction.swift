import Pact

/// One interaction, as tests in all languages write it.
struct CodeInteraction: Equatable {
    struct Field: Equatable {
        var name: String
        var value: CodeValue
    }

    var description: String
    /// Words for the test's name; no other interaction of the contract has the same.
    var words: [String]
    var states: [ProviderState]
    var method: String
    var path: CodeValue
    var query: [Field]
    var headers: [Field]
    var body: CodeBody
    var status: Int
    /// The statuses that are as good; `nil` where only this one is.
    var statusClass: StatusClass?
    var answerHeaders: [Field]
    var answerBody: CodeBody
    /// The example as it goes over the wire, without headers that the contract does not name.
    var sent: HTTPRequest
    /// What cannot be said in any of the libraries, in sentences.
    var remarks: [String]

    /// `nil` for what is no request with a response.
    init?(_ interaction: Interaction, words: [String]) {
        guard let request = interaction.request, let response = interaction.response else { return nil }
        self.words = words
        description = interaction.description
        states = interaction.providerStates
        method = request.method
        var asked = CodePartReader(rules: request.rules, generators: request.generators)
        path = asked.text([request.path], .path, .whole)
        query = request.query.map { Field(name: $0.name, value: asked.text($0.values.map { $0 ?? "" }, .query, .name($0.name))) }
        headers = asked.headers(request.headers)
        body = asked.body(request.body, request.headers)
        var told = CodePartReader(rules: response.rules, generators: response.generators)
        status = response.status
        statusClass = told.statusClass()
        answerHeaders = told.headers(response.headers)
        answerBody = told.body(response.body, response.headers)
        sent = request.sent()
        sent.headers = Headers(request.headers.map { .init(name: $0.name, value: $0.values.joined(separator: ", ")) })
        remarks = asked.remarks("request") + told.remarks("response")
    }
}
