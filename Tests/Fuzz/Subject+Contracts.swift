import Pact

extension Subject {
    static let contracts: [Subject] = [
        Subject(
            name: "pact files",
            make: { dice, corpus in
                let bytes = dice.pick(corpus.pacts)
                if dice.happens(0.6), let json = try? JSONValue.parse(bytes) {
                    return [dice.changed(json, words: Words.contract).bytes()]
                }
                return [dice.changed(bytes, words: Words.json + Words.contract, others: corpus.pacts)]
            }, run: { readPact($0.bytes(0)) }),
        Subject(
            name: "matching cases",
            make: { dice, corpus in
                [dice.changed(dice.pick(corpus.cases), words: Words.contract + Words.path).bytes(), [UInt8(dice.below(2))]]
            },
            run: { pieces in
                guard let json = try? JSONValue.parse(pieces.bytes(0)) else { return "the case cannot be read" }
                let kind: MatchingCase.Kind = pieces.bytes(1) == [0] ? .request : .response
                for specification in SpecificationVersion.allCases {
                    guard let result = try? MatchingCase(json: json, kind: kind, specification: specification) else { continue }
                    speak(result.mismatches)
                }
                return nil
            }),
        Subject(
            name: "definitions",
            make: { dice, corpus in
                [dice.changed(dice.pick(corpus.definitions), words: Words.definition)]
            },
            run: { pieces in
                do throws(MatchingRuleDefinitionError) {
                    _ = try MatchingRuleDefinition.parse(pieces.text(0)).text
                } catch {
                    _ = error.sentence + error.caretLines.joined()
                }
                return nil
            }),
        Subject(
            name: "integration JSON",
            make: { dice, corpus in
                [dice.changed(corpus.bodies.isEmpty ? .null : dice.pick(corpus.bodies), words: Words.contract + Words.path).bytes()]
            },
            run: { pieces in
                guard let json = try? JSONValue.parse(pieces.bytes(0)) else { return "the body cannot be read" }
                guard let read = try? IntegrationJSON.read(json) else { return nil }
                let response = ExpectedResponse(
                    headers: [("Content-Type", ["application/json"])], body: .present(read.example.bytes(), contentType: nil),
                    rules: read.rules,
                    generators: read.generators)
                speak(response.mismatches(with: HTTPResponse(status: 200, body: json.bytes())))
                var context = someContext
                _ = response.generated(in: &context)
                _ = IntegrationJSON.write(read)
                return nil
            }),
    ]

    /// Time and chance that are the same for every case.
    static var someContext: GenerationContext {
        GenerationContext(
            mode: .consumer, now: CivilDateTime(secondsSince1970: 1_700_000_000), random: SeededRandom(seed: 1),
            stateValues: ["id": 1, "name": "x"], mockServerURL: "http://localhost:1")
    }

    /// Reads a contract, asks its mock server what the contract says, compares what it says with itself, and writes it again.
    private static func readPact(_ bytes: [UInt8]) -> String? {
        let pact: PactFile
        do throws(PactFileError) {
            pact = try PactFile.read(bytes)
        } catch {
            return error.sentence.isEmpty ? "an error without a sentence" : nil
        }
        let text = pact.text
        guard (try? PactFile.read(text)) != nil else { return "what is written cannot be read:\n\(text)" }
        let source = GenerationSource(now: { CivilDateTime(secondsSince1970: 1_700_000_000) }, seed: { 1 })
        let server = MockServer(MockSession(pact), generation: source)
        for interaction in pact.interactions.prefix(20) {
            if let expected = interaction.request { speak(of: server.respond(to: expected.asSent).judgement) }
            if let expected = interaction.response { speak(expected.mismatches(with: expected.asSent)) }
        }
        return nil
    }

    private static func speak(of judgement: MockExchange.Judgement) {
        switch judgement {
        case .mismatched(_, let mismatches): speak(mismatches)
        default: break
        }
    }

    static func speak(_ mismatches: [Mismatch]) {
        for mismatch in mismatches.prefix(100) { _ = mismatch.sentence }
    }
}

extension ExpectedRequest {
    fileprivate var asSent: HTTPRequest {
        let query = Query.text(of: query)
        return HTTPRequest(
            method: method, target: query.isEmpty ? path : "\(path)?\(query)", headers: Headers(lines: headers), body: body.bytes)
    }
}

extension ExpectedResponse {
    fileprivate var asSent: HTTPResponse {
        HTTPResponse(status: status, headers: Headers(lines: headers), body: body.bytes)
    }
}

extension Headers {
    fileprivate init(lines: [(name: String, values: [String])]) {
        self.init(lines.flatMap { line in line.values.map { Field(name: line.name, value: $0) } })
    }
}

extension Body {
    fileprivate var bytes: [UInt8] {
        if case .present(let bytes, _) = self { bytes } else { [] }
    }
}
