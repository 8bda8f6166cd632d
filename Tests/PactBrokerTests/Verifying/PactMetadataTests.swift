import Testing

@testable import PactBroker

@Suite("Why a pact was fetched")
struct PactMetadataTests {
    @Test("travels in an address and comes back", arguments: ["1.3.1", "a b/c&w=true", "é?>>>", ""], [false, true])
    func roundTrip(_ version: String, _ isWIP: Bool) {
        let metadata = PactMetadata(consumerVersion: version, isWIP: isWIP)
        #expect(PactMetadata(token: metadata.token) == metadata)
        #expect(metadata.token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }

    @Test("is written as other brokers write it")
    func token() {
        #expect(PactMetadata(consumerVersion: "1.3.1").token == "Y3ZuPTEuMy4x")
        #expect(PactMetadata(consumerVersion: "1.2.0", isWIP: true).token == "Y3ZuPTEuMi4wJnc9dHJ1ZQ")
    }

    @Test("is unknown where an address says something else", arguments: ["", "x", "%%%", "AAAA", "cD1mYWxzZQ", "_____w"])
    func unreadable(_ token: String) {
        #expect(PactMetadata(token: token) == nil)
    }
}
