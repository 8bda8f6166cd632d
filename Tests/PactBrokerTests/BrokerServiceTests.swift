import Pact
import PactBroker
import Testing

@Suite("The broker's service")
struct BrokerServiceTests {
    @Test("begins with links to what can be asked, seen from the client's own address")
    func index() async throws {
        let service = BrokerService(try .make())
        let response = try await service.handler(HTTPRequest(method: "GET", target: "/?", headers: ["Host": "broker.test:81"]))
        #expect(response.status == 200)
        let index = try JSONValue.parse(response.body)
        #expect(index["_links"]?["pb:publish-contracts"]?["href"] == "http://broker.test:81/contracts/publish")
    }

    @Test("names the methods of an address that is asked with another one")
    func method() async throws {
        let service = BrokerService(try .make())
        let response = try await service.handler(HTTPRequest(method: "DELETE", target: "/"))
        #expect(response.status == 405)
        #expect(response.headers.first("Allow") == "GET, HEAD")
    }
}
