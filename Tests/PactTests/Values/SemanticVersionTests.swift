import Pact
import Testing

@Suite("Semantic versions")
struct SemanticVersionTests {
    @Test(
        "Three numbers, perhaps a pre-release, perhaps a build",
        arguments: ["0.0.0", "1.2.3", "1.0.0-beta", "1.0.0-beta.1+b.05", "1.0.0+01", "1.0.0--", "1.0.0-0a", "18446744073709551615.0.0"])
    func valid(_ text: String) {
        #expect(SemanticVersion.isValid(text))
    }

    @Test(
        "Everything else is none",
        arguments: [
            "", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-", "1.0.0-01", "1.0.0+", "1.0.0-a..b", "v1.0.0", " 1.0.0", "1.0.0-ä",
            "18446744073709551616.0.0", "1.0.-1", "1.0.0\n",
        ])
    func invalid(_ text: String) {
        #expect(!SemanticVersion.isValid(text))
    }
}
