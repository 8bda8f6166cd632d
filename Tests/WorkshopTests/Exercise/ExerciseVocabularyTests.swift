import Pact
import Testing
import Workshop

@Suite("The vocabulary of the files")
struct ExerciseVocabularyTests {
    @Test(
        "offers the keys of a place",
        arguments: [
            ("consumer/client.yaml", [], ["operations", "headers"]),
            ("consumer/client.yaml", ["operations"], []),
            ("consumer/client.yaml", ["operations", "getProduct"], ["parameters", "request"]),
            ("consumer/pact-test.yaml", ["interactions", "response"], ["status", "headers", "body"]),
            ("consumer/pact-test.yaml", ["interactions", "test"], ["call", "without", "returns", "fails"]),
            ("consumer/pact-test.yaml", ["interactions", "response", "body"], []),
            ("provider/service.yaml", ["middleware", "bearerToken"], ["maxAge"]),
            ("provider/verification.yaml", ["requestFilter"], ["when", "set"]),
            ("provider/verification.yaml", ["nonsense"], []),
            ("readme.txt", [], []),
        ] as [(String, [String], [String])])
    func keys(path: String, names: [String], expected: [String]) {
        #expect(ExerciseVocabulary.keys(ofFileAt: path, inside: names).map(\.name) == expected)
    }

    @Test("offers the tags that a version can use")
    func tags() {
        #expect(ExerciseVocabulary.tags(for: .v1) == [])
        #expect(ExerciseVocabulary.tags(for: .v2) == ["!like", "!eachLike", "!regex", "!string", "!boolean"])
        #expect(
            ExerciseVocabulary.tags(for: .v3).dropFirst(5)
                == ["!equal", "!integer", "!decimal", "!number", "!null", "!include", "!date", "!time", "!datetime", "!uuid"])
        #expect(
            ExerciseVocabulary.tags(for: .v4).dropFirst(15)
                == ["!arrayContaining", "!eachKey", "!eachValue", "!notEmpty", "!semver", "!statusCode", "!contentType"])
    }

    @Test("says what every key means", arguments: ["client.yaml", "unit-test.yaml", "pact-test.yaml", "service.yaml", "verification.yaml"])
    func meanings(path: String) {
        for key in ExerciseVocabulary.keys(ofFileAt: path, inside: []) { #expect(!key.meaning.isEmpty) }
    }
}
