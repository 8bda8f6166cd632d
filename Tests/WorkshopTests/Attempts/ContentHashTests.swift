import Testing

@testable import Workshop

@Suite("Names of contents")
struct ContentHashTests {
    @Test(
        "a text has the name that SHA-256 gives it",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
        ])
    func digest(text: String, digits: String) {
        #expect(ContentHash(of: text).text == digits)
    }

    @Test("lengths around a block's end are padded right")
    func lengths() {
        let names = (50...130).map { ContentHash(of: String(repeating: "x", count: $0)).text }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.count == 64 })
    }

    @Test("only such a name is read as one", arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func notAName(text: String) {
        #expect(ContentHash(text) == nil)
        #expect(ContentHash(ContentHash(of: text).text) == ContentHash(of: text))
    }
}
