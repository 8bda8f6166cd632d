import Pact

extension BrokerClient {
    /// A broker's answer that is no error: a HAL document, or nothing.
    struct Answer: Sendable {
        var json: JSONValue
        var status: Int
        let exchange: Exchange

        /// - Throws: `BrokerClientError` when the status is none of success, or the body is no JSON.
        init(_ response: HTTPResponse, of exchange: Exchange, credentials: BrokerCredentials) throws(BrokerClientError) {
            status = response.status
            self.exchange = exchange
            let body = Self.body(of: response)
            guard (200..<300).contains(response.status) else {
                throw .answered(exchange, status: response.status, Problem(body, response), credentials: credentials)
            }
            if response.status == 204 || response.body.isEmpty {
                json = .null
                return
            }
            guard let body else { throw .notHAL(exchange, contentType: response.headers.first("Content-Type") ?? "") }
            json = body
        }

        init(json: JSONValue, within answer: Answer) {
            self.json = json
            status = answer.status
            exchange = answer.exchange
        }

        /// The JSON of a body that says it is some, and is.
        private static func body(of response: HTTPResponse) -> JSONValue? {
            let type = response.headers.first("Content-Type")?.lowercased() ?? ""
            guard type.contains("json") else { return nil }
            return try? JSONValue.parse(response.body)
        }

        /// The member at a path of names, where there is one that is not null.
        func value(_ names: [String]) -> JSONValue? {
            let found = names.reduce(Optional(json)) { $0?[$1] }
            return found?.isNull == true ? nil : found
        }

        func text(_ names: String...) -> String? { value(names)?.string }

        func bool(_ names: String...) -> Bool? { value(names)?.bool }

        /// - Throws: `BrokerClientError.missing` where there is no text.
        func neededText(_ names: String...) throws(BrokerClientError) -> String {
            guard let text = value(names)?.string else { throw .missing(exchange, member: names.joined(separator: ".")) }
            return text
        }

        /// - Throws: `BrokerClientError.missing` where there is no array.
        func neededList(_ names: String...) throws(BrokerClientError) -> [Answer] {
            guard let elements = value(names)?.array else { throw .missing(exchange, member: names.joined(separator: ".")) }
            return elements.map { Answer(json: $0, within: self) }
        }

        /// The elements of an array; none where there is no array.
        func list(_ names: String...) -> [Answer] {
            (value(names)?.array ?? []).map { Answer(json: $0, within: self) }
        }

        /// A relation's links: one, or several in an array.
        func links(_ relation: String) -> [Answer] {
            guard let links = value(["_links", relation]) else { return [] }
            return (links.array ?? [links]).map { Answer(json: $0, within: self) }
        }

        /// Where a relation's first link leads.
        func href(_ relation: String) -> String? { links(relation).first?.text("href") }

        /// - Throws: `BrokerClientError.missing` where there is no such link.
        func neededHref(_ relation: String) throws(BrokerClientError) -> String {
            guard let href = href(relation) else { throw .missing(exchange, member: "_links.\(relation)") }
            return href
        }
    }
}
