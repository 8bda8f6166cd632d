import NIOHTTP1
import Pact

extension Headers {
    /// The fields as NIO's decoder gives them: in the order and case of the wire.
    init(_ headers: HTTPHeaders) {
        self.init(headers.map { Field(name: $0.name, value: $0.value) })
    }

    /// The fields as NIO's encoder takes them.
    var wire: HTTPHeaders {
        HTTPHeaders(fields.map { ($0.name, $0.value) })
    }
}
