import Pact
import Testing

@testable import Workshop

@Suite("A page in parts")
struct PagePartTests {
    @Test(
        "a heading comes with what follows, a colon with what it announces, each other block alone",
        arguments: [
            ("# The shop\n\nOne.\n\nTwo.", ["# The shop\n\nOne.", "Two."]),
            ("One:\n\n```\na\n\nb\n```\n\nTwo.", ["One:\n\n```\na\n\nb\n```", "Two."]),
            ("Like this:\n```\na\n```", ["Like this:\n```\na\n```"]),
            ("One.\n```\na\n```\nTwo.", ["One.", "```\na\n```", "Two."]),
            ("- a\n- b\n\n> said", ["- a\n- b", "> said"]),
            ("<!-- for writers -->\n\nOne.", ["One."]),
            ("", []),
            ("```\nnever closed", ["```\nnever closed"]),
        ] as [(String, [String])])
    func texts(markdown: String, expected: [String]) {
        #expect(PagePart.parts(of: markdown) == expected.map(PagePart.text))
    }

    @Test(
        "a mark stands for what is shown there",
        arguments: [
            ("<!-- walk: run verify -->", .run(.verify, WalkRun())),
            ("  <!--walk: run website start-->", .run(.website, WalkRun(files: .start))),
            (
                "<!-- walk: run verify clock=1970-01-01T00:00:01Z -->",
                .run(.verify, WalkRun(clock: Instant(milliseconds: 1000)))
            ),
            ("<!-- walk: difference verify -->", .difference(.verify, WalkRun())),
            ("<!-- walk: traffic pact start -->", .traffic(.pact, WalkRun(files: .start))),
            ("<!-- walk: samples list -->", .samples(task: "list", WalkRun())),
            ("<!-- walk: file consumer/client.yaml start -->", .file(path: "consumer/client.yaml", .start)),
            ("<!-- walk: change consumer/client.yaml -->", .change(path: "consumer/client.yaml")),
            ("<!-- walk: predict -->", .question(.prediction)),
            ("<!-- walk: ask cause -->", .question(.task("cause"))),
            ("<!-- walk: close -->", .question(.closing)),
            ("<!-- walk: changes -->", .providerChanges),
            ("```output run=unit\nUnit tests\n```", .run(.unit, WalkRun())),
            ("```output run=verify start\n...\n```", .run(.verify, WalkRun(files: .start))),
        ] as [(String, WalkScene)])
    func marks(markdown: String, scene: WalkScene) {
        #expect(PagePart.parts(of: "One.\n\(markdown)\nTwo.") == [.text("One."), .scene(scene), .text("Two.")])
    }

    @Test(
        "a mark that means nothing is none",
        arguments: [
            "", "run", "run all", "run verify end", "run verify clock=noon", "samples", "samples list clock=1970-01-01T00:00:01Z",
            "file", "file a clock=1970-01-01T00:00:01Z", "change a start", "predict now", "ask", "close it", "changes all", "dance",
        ])
    func nonsense(words: String) {
        let line = "<!-- walk: \(words) -->"
        #expect(WalkMark.words(in: line).map(WalkMark.scene) == .some(nil))
        #expect(PagePart.parts(of: "One.\n\n\(line)\n\nTwo.") == [.text("One."), .text("Two.")])
    }
}
