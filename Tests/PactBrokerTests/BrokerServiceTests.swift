import Foundation
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

    @Test("tells that it is there, however many wait for it to become free")
    func heartbeat() async throws {
        let broker = try Broker.make()
        let service = BrokerService(broker)
        let (holding, hold) = AsyncStream<Void>.makeStream()
        let end = DispatchSemaphore(value: 0)
        let holder = Task.detached {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    broker.read { _ in
                        hold.finish()
                        end.wait()
                    }
                    continuation.resume()
                }
            }
        }
        for await _ in holding {}
        let waiting = (0..<32).map { _ in
            Task { try await service.handler(HTTPRequest(method: "GET", target: "/pacticipants")).status }
        }
        for _ in 0..<50 {
            let beat = try await service.handler(HTTPRequest(method: "GET", target: "/diagnostic/status/heartbeat"))
            #expect(beat.status == 200)
            await Task.yield()
        }
        end.signal()
        for task in waiting { #expect(try await task.value == 200) }
        await holder.value
    }

    @Test("names the methods of an address that is asked with another one")
    func method() async throws {
        let service = BrokerService(try .make())
        let response = try await service.handler(HTTPRequest(method: "DELETE", target: "/"))
        #expect(response.status == 405)
        #expect(response.headers.first("Allow") == "GET, HEAD")
    }
}
