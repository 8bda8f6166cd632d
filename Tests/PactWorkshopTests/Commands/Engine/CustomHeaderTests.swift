import ArgumentParser
import Pact
import Testing

@testable import pact_workshop

@Suite("Headers on the command line")
struct CustomHeaderTests {
    @Test(
        "the name ends at the first equals sign",
        arguments: [("A=b", "A", "b"), ("Authorization=Bearer a=b==", "Authorization", "Bearer a=b=="), ("A=", "A", "")])
    func parts(text: String, name: String, value: String) throws {
        #expect(try CustomHeader(text).field == Headers.Field(name: name, value: value))
    }

    @Test("what is no header is refused", arguments: ["", "A", "=b", "A b=c", "A:b=c", "é=a", "A=b\nC=d"])
    func malformed(text: String) {
        #expect(throws: ValidationError.self) { try CustomHeader(text) }
    }
}
