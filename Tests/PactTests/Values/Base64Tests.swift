import Testing

@testable import Pact

@Suite("Base64")
struct Base64Tests {
    @Test(
        "Bytes and text turn into each other",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func bothWays(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
    }

    @Test("All 256 bytes survive")
    func allBytes() {
        let bytes = Array(UInt8.min...UInt8.max)
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }

    @Test("What is not Base64 gives nothing", arguments: ["Zg", "Zg=", "Z===", "Zm 9", "Zm9v!", "=Zm9", "====", "Zg==Zg=="])
    func refused(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
