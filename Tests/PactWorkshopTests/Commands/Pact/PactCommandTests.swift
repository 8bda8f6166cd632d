import Pact
import Testing

@testable import pact_workshop

@Suite("Commands for pact files")
struct PactCommandTests {
    @Test("Interactions are shown inline with their rules inside, or as the file holds them")
    func contractJSON() throws {
        let pact = try PactFixtureFile.pact("linting/shop-v4.json")
        let inline = ContractJSON(pact: pact, isInline: true).json
        #expect(inline["consumer"] == "Shop")
        #expect(inline["specification"] == "V4")
        let products = inline["interactions"]?.array?.first { $0["description"] == "get all products" }
        #expect(products?["kind"] == "http")
        #expect(products?["response"]?["status"] == 200)
        #expect(products?["response"]?["body"]?["pact:matcher:type"] == "type")
        #expect(
            products?["request"]?["headers"]?["Authorization"]
                == ["pact:matcher:type": "regex", "regex": "Bearer .+", "value": "Bearer 2019-01-14T11:34:18.045Z"])
        #expect(products?["response"]?["keptRules"] == nil)
        let plain = ContractJSON(pact: pact, isInline: false).json
        let same = plain["interactions"]?.array?.first { $0["description"] == "get all products" }
        #expect(same?["response"]?["matchingRules"]?["body"]?["$"] != nil)
    }

    @Test("A report names file, line, interaction, smell and better form, and how many there are")
    func report() throws {
        let finding = LintFinding(
            smell: .listWithoutMinimum, interaction: 2, description: "all \"things\"", path: PathExpression.root.appending(.field("a")),
            place: TextPlace(offset: 30, line: 7, column: 3))
        let report = LintReport(file: "a.json", findings: [finding, finding])
        #expect(
            report.lines.first
                == #"a.json:7: "all \"things\"": The rule type stands for a list without min, so an empty list is accepted and its "#
                + "elements are never seen. Add min 1 (eachLike).")
        #expect(report.lines.last == "2 smells found.")
        #expect(LintReport(file: "a.json", findings: []).lines == ["a.json: no smell found."])
        let first = report.json["findings"]?[0]
        #expect(first?["smell"] == "list-without-minimum")
        #expect(first?["line"] == 7)
        #expect(first?["column"] == 3)
        #expect(first?["path"] == "$.a")
        #expect(first?["interaction"] == 2)
        #expect(first?["sentence"]?.string?.hasSuffix("Add min 1 (eachLike).") == true)
    }

    @Test("The command line is read: files, versions, forms")
    func parsing() throws {
        let show = try #require(try Main.parseAsRoot(["pact", "show", "--inline", "a.json", "--output", "json"]) as? PactShowCommand)
        #expect(show.file == "a.json")
        #expect(show.inline)
        #expect(show.output == .json)
        let convert = try #require(
            try Main.parseAsRoot(["pact", "convert", "--to", "v2", "--output-file", "b.json", "a.json"]) as? PactConvertCommand)
        #expect(convert.to == .v2)
        #expect(convert.outputFile == "b.json")
        #expect(throws: (any Error).self) { try Main.parseAsRoot(["pact", "convert", "a.json"]) }
        #expect(try Main.parseAsRoot(["pact", "lint", "a.json"]) is PactLintCommand)
        let code = try #require(
            try Main.parseAsRoot(["pact", "code", "--language", "c#", "--to", "v3", "--description", "x", "a.yaml"]) as? PactCodeCommand)
        #expect(code.language == .csharp)
        #expect(code.to == .v3)
        #expect(code.description == ["x"])
        #expect(throws: (any Error).self) { try Main.parseAsRoot(["pact", "code", "a.json"]) }
        #expect(throws: (any Error).self) { try Main.parseAsRoot(["pact", "code", "--language", "cobol", "a.json"]) }
    }

    @Test("A file that is missing or no pact is wrong input")
    func unreadable() throws {
        for arguments in [["pact", "lint", "/nowhere.json"], ["pact", "show", "/nowhere.json"]] {
            var command = try Main.parseAsRoot(arguments)
            let failure = #expect(throws: CommandFailure.self) { try command.run() }
            #expect(failure?.status == 2)
        }
    }
}
