import Foundation
import Pact
import PactIO
import Testing
import Website

@Suite("The website's prices")
struct PriceDeskTests {
    @Test("follow the messages of the product service")
    func prices() async throws {
        try await ConsumerPact(consumer: "PriceDesk", provider: "ProductService")
            .message(
                "a price has changed", contents: .json(["id": .like("10"), "price": .number(12.5)]), metadata: ["topic": "prices"]
            )
            .testMessages { message in
                var desk = PriceDesk()
                try desk.handle(Data(message.contents))
                try #require(desk.prices == ["10": 12.5])
            }
    }
}
