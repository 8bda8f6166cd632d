import Pact
import Testing

@testable import PactBroker

@Suite("The drawn network")
struct NetworkDrawingTests {
    @Test("puts everybody to the right of all that call it")
    func columns() throws {
        let drawing = try drawing([("Web", "Shop"), ("Shop", "Stock"), ("App", "Stock"), ("Web", "Stock")])
        #expect(drawing.columns.map { $0.sorted() } == [["App", "Web"], ["Shop"], ["Stock"]])
    }

    @Test("places those that call each other in a ring, and themselves, once each")
    func rings() throws {
        let drawing = try drawing([("A", "B"), ("B", "C"), ("C", "A"), ("D", "D"), ("C", "E")])
        #expect(drawing.columns.joined().sorted() == ["A", "B", "C", "D", "E"])
        let markup = drawing.html.markup
        #expect(markup.ranges(of: "marker-end").count == 5)
    }

    private func drawing(_ pairs: [(String, String)]) throws -> NetworkDrawing {
        let broker = try Broker.make()
        try broker.change { edit in
            for (consumer, provider) in pairs {
                let (consumer, provider) = (edit.pacticipant(named: consumer), edit.pacticipant(named: provider))
                let version = edit.version("1", of: consumer)
                let content = edit.put(
                    PactContent(id: edit.nextID(\.contents), consumer: consumer.id, provider: provider.id, sha: "0", createdAt: edit.now))
                edit.put(
                    PactPublication(
                        id: edit.nextID(\.publications), consumer: consumer.id, consumerVersion: version.id, provider: provider.id,
                        content: content.id, createdAt: edit.now))
            }
        }
        return NetworkDrawing(broker.read { IntegrationState.all(in: $0) })
    }
}
