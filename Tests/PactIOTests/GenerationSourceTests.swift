import Foundation
import Pact
import PactIO
import Testing

@Suite("The system as a source for generators")
struct GenerationSourceTests {
    @Test("The clock is the system's, in its own time zone")
    func clock() {
        let before = Date().timeIntervalSince1970
        let now = GenerationSource.system.now()
        let after = Date().timeIntervalSince1970
        #expect(now.offset == TimeZone.current.secondsFromGMT())
        #expect((Int(before)...Int(after)).contains(now.secondsSince1970))
    }

    @Test("Every message has a seed of its own")
    func seeds() {
        #expect(Set((0..<100).map { _ in GenerationSource.system.seed() }).count == 100)
    }
}
