import Pact
import Testing

@Suite("The nearest known name")
struct NearestNameTests {
    @Test(
        "A mistyped name finds the one that was meant, and a strange one finds none",
        arguments: [
            ("requets", "request"), ("Request", "request"), ("respone", "response"), ("req", nil), ("banana", nil), ("gvien", "given"),
            ("", nil),
        ] as [(String, String?)])
    func nearest(typed: String, meant: String?) {
        #expect(NearestName.of(typed, among: ["given", "request", "response"]) == meant)
    }
}
