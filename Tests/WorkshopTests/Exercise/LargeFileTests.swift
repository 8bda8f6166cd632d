import Testing
import Workshop

@Suite("A file beyond all measure")
struct LargeFileTests {
    private func kinds(_ path: String, _ text: String) -> [FileProblemKind] {
        AnyReading(path: path, text: text).problems.map(\.kind)
    }

    @Test("is not read when it is too large")
    func tooLarge() {
        #expect(kinds("client.yaml", String(repeating: "# a\n", count: 70_000)) == [.tooLarge(limit: 256 * 1024)])
    }

    @Test("is read up to a number of values, in one line too", arguments: ["e", "\u{E4}"])
    func tooMany(letter: String) {
        let text = "tests: [" + Array(repeating: letter, count: 30_000).joined(separator: ",") + "]"
        let found = kinds("unit-test.yaml", text)
        #expect(found.contains(.tooManyValues(limit: 20_000)))
        #expect(found.count <= 200)
    }

    @Test(
        "has an example that grows without end",
        arguments: [
            "!eachLike(1000..) [!eachLike(1000..) [!eachLike(1000..) {}]]",
            "!eachLike(1000..)\n        a: !eachLike(1000..)\n          b: !eachLike(1000..) c",
        ])
    func growing(body: String) {
        let text = """
            consumer: A
            provider: B
            interactions:
              - description: one
                request: { path: / }
                response:
                  body: \(body)
                test: { call: a() }
            """
        #expect(kinds("pact-test.yaml", text).contains(.exampleTooLarge(limit: 512 * 1024)))
    }

    @Test("has many keys twice: each is told, up to a number")
    func repeatedKeys() {
        func file(_ count: Int) -> String {
            "operations:\n" + (0..<count).map { "  a\($0): { request: GET / }\n  a\($0): { request: GET / }\n" }.joined()
        }
        #expect(kinds("client.yaml", file(20)) == (0..<20).map { .duplicateKey(name: "a\($0)", firstLine: 2 * $0 + 2) })
        #expect(kinds("client.yaml", file(40)).count == 1)
    }

    @Test("uses one value again and again", .timeLimit(.minutes(1)))
    func laughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<9 {
            let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(uses)]\n"
        }
        let found = kinds("client.yaml", text)
        #expect(found.contains(.alias))
        #expect(found.count <= 200)
    }
}
