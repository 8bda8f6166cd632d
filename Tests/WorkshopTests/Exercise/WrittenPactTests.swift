import Foundation
import Pact
import Testing
import Workshop

@Suite("The pact as it would be written now")
struct WrittenPactTests {
    private static let text = """
        consumer: FrontendWebsite
        provider: ProductService
        specification: V2
        interactions:
          - description: get all products
            given: products exist

            # the list
            request:
              method: GET
              path: /products
              headers:
                X-Id: !regex
                  pattern: '\\d+'
                  example: "1"
              query: { page: "1" }
            response:
              status: 200
              headers:
                Content-Type: application/json; charset=utf-8
              body: !eachLike(2..)
                id: "09"
                price: !like 1.5
            test:
              call: getAllProducts()
              returns: []
          - description: get one
            request:
              path: /product/1
            response:
              status: 404
            test: { call: getProduct("1"), fails: 404 }

        """

    private static func written(_ version: SpecificationVersion? = nil) throws -> WrittenPact {
        let reading = PactTestFile.read(path: "consumer/pact-test.yaml", text: text)
        #expect(reading.problems == [])
        return WrittenPact(try #require(reading.value), text: text, as: version)
    }

    /// What the lit lines say, without blanks at both ends and commas.
    private static func lit(_ line: Int, _ version: SpecificationVersion? = nil) throws -> [String] {
        let written = try written(version)
        var said: [String] = []
        for range in written.lines(madeBy: line) {
            for line in written.lines[range] { said.append(line.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))) }
        }
        return said
    }

    @Test(
        "lights up what a line makes, in every version",
        arguments: [
            (1, SpecificationVersion.v2, [#""consumer": {"#, #""name": "FrontendWebsite""#, "}"]),
            (3, .v2, [#""pactSpecification": {"#, #""version": "2.0.0""#, "}"]),
            (5, .v2, [#""description": "get all products""#]),
            (6, .v2, [#""providerState": "products exist""#]),
            (6, .v3, [#""providerStates": ["#, "{", #""name": "products exist""#, "}", "]"]),
            (10, .v2, [#""method": "GET""#]),
            (11, .v4, [#""path": "/products""#]),
            (12, .v2, [#""headers": {"#, #""X-Id": "1""#, "}"]),
            (13, .v2, [#""X-Id": "1""#, #""$.headers['x-id']": {"#, #""match": "regex""#, #""regex": "\\d+""#, "}"]),
            (14, .v2, [#""X-Id": "1""#, #""$.headers['x-id']": {"#, #""match": "regex""#, #""regex": "\\d+""#, "}"]),
            (16, .v2, [#""query": "page=1""#]),
            (16, .v3, [#""page": ["#, #""1""#, "]"]),
            (18, .v2, [#""status": 200"#]),
            (20, .v2, [#""Content-Type": "application/json; charset=utf-8""#]),
            (20, .v4, [#""Content-Type": ["#, #""application/json; charset=utf-8""#, "]"]),
            (22, .v2, [#""id": "09""#, #""id": "09""#]),
            (23, .v2, [#""price": 1.5"#, #""price": 1.5"#, #""$.body[*].price": {"#, #""match": "type""#, "}"]),
            (
                23, .v4,
                [
                    #""price": 1.5"#, #""price": 1.5"#, #""$[*].price": {"#, #""combine": "AND""#, #""matchers": ["#, "{",
                    #""match": "type""#,
                    "}", "]", "}",
                ]
            ),
            (27, .v2, [#""description": "get one""#]),
            (31, .v2, [#""status": 404"#]),
        ])
    func lines(line: Int, version: SpecificationVersion, expected: [String]) throws {
        #expect(try Self.lit(line, version) == expected)
    }

    @Test("lights up the whole body and its rule for the line that begins it")
    func body() throws {
        let lit = try Self.lit(21)
        #expect(lit.first == #""body": ["# && lit.contains(#""$.body": {"#) && lit.contains(#""min": 2"#))
    }

    @Test("lights up nothing for blank lines, comments and tests, and knows which are of a test")
    func nothing() throws {
        let written = try Self.written()
        for line in [7, 8, 24, 25, 26, 32, 99] { #expect(written.lines(madeBy: line) == [], "\(line)") }
        #expect([24, 25, 26, 32].allSatisfy(written.isOfTest) && ![7, 8, 5, 21].contains(where: written.isOfTest))
    }

    @Test("is the text of the pact file, line by line")
    func text() throws {
        let reading = PactTestFile.read(path: "consumer/pact-test.yaml", text: Self.text)
        let pact = try #require(reading.value).pact
        #expect(try Self.written().lines.joined(separator: "\n") + "\n" == pact.text)
        #expect(try Self.written(.v4).lines.joined(separator: "\n") + "\n" == pact.converted(to: .v4).pact.text)
    }

    @Test("tells what a version cannot say")
    func losses() throws {
        let text = try ExerciseFixture.text("consumer/pact-test-v4.yaml")
        let file = try #require(PactTestFile.read(path: "consumer/pact-test.yaml", text: text).value)
        #expect(WrittenPact(file, text: text).losses == [])
        let losses = WrittenPact(file, text: text, as: .v2).losses
        #expect(losses.contains { $0.contains("V2 has no matcher decimal") })
    }

    @Test("keeps the last good state while the text cannot be read")
    func draft() throws {
        var draft = ContractDraft()
        draft.read("consumer: [", path: "consumer/pact-test.yaml")
        #expect(draft.file == nil && draft.problem != nil)
        draft.read(Self.text, path: "consumer/pact-test.yaml")
        #expect(draft.file?.interactions.count == 2 && draft.problem == nil)
        draft.read(Self.text + "  broken", path: "consumer/pact-test.yaml")
        #expect(draft.file?.interactions.count == 2 && draft.problem != nil && draft.text == Self.text)
        #expect(draft.interaction(at: 4) == nil && draft.interaction(at: 26) == 0 && draft.interaction(at: 27) == 1)
    }
}
