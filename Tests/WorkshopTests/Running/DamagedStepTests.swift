import Pact
import Testing
@testable import Workshop

@Suite("A step whose files are damaged")
struct DamagedStepTests {
    @Test("whatever stands in the files, a run ends and tells something", arguments: 1...5)
    func damaged(number: Int) async throws {
        let lesson = try RealLesson.step(number)
        var dice = Dice(seed: UInt64(number))
        for _ in 0..<25 {
            // Other tests wait for their servers' answers meanwhile.
            await Task.yield()
            var files = lesson.solution
            for path in lesson.solution.keys.sorted() where dice.roll(2) == 0 { files[path] = dice.damage(files[path] ?? "") }
            let outcome = await RealLesson.run(lesson, files)
            #expect(outcome.tasks.count == lesson.tasks.count)
            #expect(outcome.runs.count == lesson.runs.count)
            #expect(!outcome.text(for: lesson).isEmpty)
            #expect(try JSONValue.parse(outcome.json.text()) == outcome.json)
            for location in outcome.runs.flatMap(\.items).flatMap(\.findings).flatMap({ [$0.expectation, $0.causeLine] }).compactMap({ $0 })
            {
                let text = outcome.written[location.path] ?? files[location.path] ?? ""
                #expect((1...max(1, text.split(separator: "\n", omittingEmptySubsequences: false).count)).contains(location.position.line))
            }
        }
    }
}

/// Chance that is the same in every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func damage(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let at = roll(lines.count)
        switch roll(6) {
        case 0: lines.remove(at: at)
        case 1: lines.insert(lines[roll(lines.count)], at: at)
        case 2: lines.swapAt(at, roll(lines.count))
        case 3: lines[at] = String(lines[at].dropFirst(roll(4)))
        case 4:
            lines[at] = lines[at].replacing(
                ["10", "products", "200", "like"][roll(4)], with: ["11", "product", "404", "eachLike", "\u{1B}[2J"][roll(5)])
        default: lines[at] += [" x", ": y", "}", "\"", "\t", " !like", " # z"][roll(7)]
        }
        return lines.joined(separator: "\n")
    }
}
