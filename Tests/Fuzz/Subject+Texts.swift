import Pact

extension Subject {
    static let texts: [Subject] = [
        Subject(
            name: "JSON",
            make: { dice, corpus in
                [dice.changed(dice.pick(corpus.pacts), words: Words.json, others: corpus.pacts)]
            },
            run: { pieces in
                do {
                    let value = try JSONValue.parse(pieces.bytes(0))
                    guard try JSONValue.parse(value.bytes()) == value else { return "it is another value when it is written and read" }
                    _ = try JSONValue.parseWithPositions(pieces.bytes(0), limits: .standard)
                } catch let error as JSONParsingError {
                    _ = error.sentence
                } catch {
                    return "an unknown error: \(error)"
                }
                return nil
            }),
        Subject(
            name: "patterns",
            make: { dice, _ in
                let pattern = dice.changed((0...dice.below(12)).map { _ in dice.pick(Words.pattern) }.joined(), words: Words.pattern)
                let text = (0...dice.below(30)).map { _ in dice.pick(["a", "b", "aaaa", "1", "é", "\n", " ", "👩‍👩‍👧", "e\u{301}"]) }.joined()
                return [pattern, Array(text.utf8)]
            },
            run: { pieces in
                do throws(RegularExpressionError) {
                    let expression = try RegularExpression(pieces.text(0))
                    _ = expression.match(whole: pieces.text(1))
                    _ = expression.search(in: pieces.text(1))
                } catch {
                    _ = error.sentence
                }
                var context = someContext
                let generator = Generator.regex(pieces.text(0))
                let response = ExpectedResponse(
                    headers: [("X", ["1"])],
                    generators: Generators([.init(category: .header, place: .name("X"), generator: generator)]))
                _ = response.generated(in: &context)
                return nil
            }),
        Subject(
            name: "paths",
            make: { dice, _ in
                [dice.changed("$.a['b c'][0].*[*].d", words: Words.path), dice.changed("$.a[0]", words: Words.path)]
            },
            run: { pieces in
                do throws(PathExpressionError) {
                    let path = try PathExpression.parse(pieces.text(0))
                    _ = path.description
                    if let place = try? PathExpression.parse(pieces.text(1)) { _ = path.weight(at: place) }
                } catch {
                    _ = error.sentence
                }
                return nil
            }),
        Subject(
            name: "date formats",
            make: { dice, _ in
                let formats = ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "EEE, d MMM yyyy HH:mm:ss z", "QQQQ e D n 'x''y' VV"]
                return [
                    dice.changed(dice.pick(formats), words: Words.date), dice.changed("2026-11-22T10:11:12.345+01:00", words: Words.date),
                    dice.changed("\(Int.random(in: .min...(.max), using: &dice))", words: ["-", "0", "9"]),
                ]
            },
            run: { pieces in
                do throws(DateTimeFormatError) {
                    let format = try DateTimeFormat.parse(pieces.text(0))
                    _ = format.check(pieces.text(1))?.sentence
                    let seconds = Int(pieces.text(2)) ?? 0
                    _ =
                        format.check(format.text(of: CivilDateTime(secondsSince1970: seconds, nanosecond: seconds, offset: seconds)))?
                        .sentence
                } catch {
                    _ = error.sentence
                }
                return nil
            }),
        Subject(
            name: "date expressions",
            make: { dice, _ in
                [dice.changed("next monday + 2 weeks @ 3 o'clock pm - 5 minutes", words: Words.date)]
            },
            run: { pieces in
                do throws(DateTimeExpressionError) {
                    _ = try DateTimeExpression.parse(pieces.text(0)).apply(to: CivilDateTime(secondsSince1970: 951_782_400))
                } catch {
                    _ = error.sentence
                }
                return nil
            }),
    ]
}
