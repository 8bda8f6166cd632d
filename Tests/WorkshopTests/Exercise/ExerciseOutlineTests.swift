import Testing
import Workshop

@Suite("The outline of a file")
struct ExerciseOutlineTests {
    private static let text = """
        # what is expected
        interactions:
          - description: get all: products
            given: products exist
            response:
              body: !eachLike
                id: "09"
              "headers" : { a: b }
          - description: two
            request: { method: [
              path
        """

    @Test("finds the keys that begin a line, also in a broken file")
    func entries() {
        let outline = ExerciseOutline(text: Self.text)
        #expect(
            outline.entries.map(\.name)
                == ["interactions", "description", "given", "response", "body", "id", "headers", "description", "request"])
        #expect(outline.entries.last?.position == SourcePosition(line: 10, column: 5))
    }

    @Test(
        "tells the keys around a place by indentation",
        arguments: [
            (7, 9, ["interactions", "response", "body"]), (8, 7, ["interactions", "response"]), (9, 5, ["interactions"]),
            (11, 7, ["interactions", "request"]), (11, 5, ["interactions"]), (11, 1, []), (1, 1, []), (99, 3, ["interactions"]),
        ])
    func names(line: Int, column: Int, names: [String]) {
        #expect(ExerciseOutline(text: Self.text).names(around: SourcePosition(line: line, column: column)) == names)
    }

    @Test(
        "gives what could be typed",
        arguments: [
            ("interactions:\n  - desc", 2, 9, ["description:"]),
            ("interactions:\n  - ", 2, 5, ["description:", "given:", "request:", "response:", "test:"]),
            ("interactions:\n  - response:\n      s", 3, 8, ["status:"]),
            ("interactions:\n  - response:\n      body: !e", 3, 15, ["!eachLike"]),
            ("interactions:\n  - response:\n      body: x", 3, 14, []),
            ("interactions:\n  - response:\n      body:\n        i", 4, 10, []),
            ("", 1, 1, ["consumer:", "provider:", "specification:", "interactions:"]),
            ("a", 7, 1, []),
            ("specification: V4\n      body: !sem", 2, 17, ["!semver"]),
            ("specification: V3\n      body: !sem", 2, 17, []),
            ("specification: V3\n      body:\n        a: !dat", 3, 16, ["!date", "!datetime"]),
            ("specification: V4\n    response:\n      status: !", 3, 16, ["!statusCode"]),
            ("      status: !", 1, 16, []),
            ("specification: V4\n      path: !i", 2, 15, ["!include"]),
            ("specification: V3\n      headers: { X: !in", 2, 24, ["!integer", "!include"]),
            ("specification: V3\n      headers:\n        X: !in", 3, 15, ["!integer", "!include"]),
            ("specification: V4\n      status: !statusCode { cl", 2, 31, ["class:"]),
            ("specification: V4\n      status: !statusCode { class: cl", 2, 38, ["clientError"]),
            ("specification: V4\n      status: !statusCode { class: info, ex", 2, 43, ["example:"]),
            ("      body: !regex\n        pa", 2, 11, ["pattern:"]),
            ("      body: !datetime\n        f", 2, 10, ["format:"]),
            ("      body:\n        id: !regex { pattern: '}', e", 2, 38, ["example:"]),
            ("specification: V4\n      body: !eachKey { rule: !nu", 2, 33, ["!number"]),
            ("specification: V4\n      body: !eachValue\n        rule: !nu", 3, 18, ["!number", "!null"]),
            ("specification: V4\n      body: !eachValue\n        o", 3, 10, ["of:"]),
            ("interactions:\n  - request:\n      method: G", 3, 16, ["GET"]),
            ("interactions:\n  - request: { method: GET }\n    response: { bo", 3, 19, []),
            ("specification: V", 1, 17, ["V1", "V2", "V3", "V4"]),
        ])
    func completions(text: String, line: Int, column: Int, words: [String]) {
        let position = SourcePosition(line: line, column: column)
        #expect(ExerciseCompletion.words(path: "consumer/pact-test.yaml", text: text, at: position) == words)
    }
}
