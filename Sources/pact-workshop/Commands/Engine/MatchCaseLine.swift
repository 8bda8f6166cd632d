import Pact

/// What `match` says of one case file.
struct MatchCaseLine {
    var file: String
    var isMatch: Bool
    var mismatches: JSONValue

    /// A case that cannot be read does not match, and has one mismatch of type `Error`.
    ///
    /// - Throws: `CommandFailure.input` when the file itself cannot be read.
    init(file: String, kind: MatchingCase.Kind, specification: SpecificationVersion) throws(CommandFailure) {
        self.init(file: file, bytes: try InputFile.bytes(file), kind: kind, specification: specification)
    }

    init(file: String, bytes: [UInt8], kind: MatchingCase.Kind, specification: SpecificationVersion) {
        self.file = file
        do {
            let json = try JSONValue.parse(bytes, limits: JSONLimits(allowsByteOrderMark: true))
            let result = try MatchingCase(json: json, kind: kind, specification: specification)
            isMatch = result.mismatches.isEmpty
            mismatches = .array(result.mismatches.map(\.json))
        } catch let error as JSONParsingError {
            (isMatch, mismatches) = (false, Self.error(error.sentence))
        } catch let error as PactFileError {
            (isMatch, mismatches) = (false, Self.error(error.sentence))
        } catch {
            (isMatch, mismatches) = (false, Self.error("\(error)"))
        }
    }

    var json: JSONValue {
        ["file": .string(file), "match": .bool(isMatch), "mismatches": mismatches]
    }

    private static func error(_ sentence: String) -> JSONValue {
        [["type": "Error", "expected": nil, "actual": nil, "mismatch": .string(sentence)]]
    }
}
