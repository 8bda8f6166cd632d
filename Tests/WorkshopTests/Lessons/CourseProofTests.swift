import Pact
import Testing

@testable import Workshop

/// The proof itself is proved: each lesson of the course is broken in one place, and the check has to say so.
@Suite("A check of the course fails")
struct CourseProofTests {
    private static let lessons = (try? CourseFolder.lessons()) ?? []

    /// The files of one lesson with some changed; by paths inside the lesson's folder.
    private func problems(_ folder: String, changing changes: [String: String]) async throws -> [String] {
        var files = try CourseFolder.files().filter { $0.key.hasPrefix(folder + "/") }
        // Wrong answers have proofs of their own.
        files = files.filter { !$0.key.contains("/wrong/") }
        for (path, text) in changes { files[folder + "/" + path] = text }
        let lines = await CourseCheck.problems(files: files, over: InMemoryTransport()) { RealLesson.now }.map(\.line)
        return lines.filter { !$0.contains("/wrong/") }
    }

    @Test("when a start file is swapped for its solution", arguments: lessons)
    func startIsSolution(folder: String) async throws {
        let files = try CourseFolder.files()
        let solution = folder + "/solution/"
        let changing = files.keys.filter { $0.hasPrefix(solution) }.map { String($0.dropFirst(solution.count)) }.sorted()
        #expect(!changing.isEmpty)
        for path in changing {
            let text = try #require(files[solution + path])
            let found = try await problems(folder, changing: ["start/" + path: text])
            #expect(found.contains { $0.hasPrefix("\(folder)/start/\(path): ") }, "\(path): \(found)")
        }
    }

    @Test("when all start files are swapped for the solution", arguments: lessons)
    func startIsDone(folder: String) async throws {
        let files = try CourseFolder.files()
        let solution = folder + "/solution/"
        var changes: [String: String] = [:]
        for (path, text) in files where path.hasPrefix(solution) { changes["start/" + path.dropFirst(solution.count)] = text }
        let found = try await problems(folder, changing: changes)
        #expect(found.contains { $0.hasPrefix("\(folder)/start: The start files already pass every check") }, "\(found)")
    }

    @Test("when a page has one line too many", arguments: lessons)
    func pageTooLong(folder: String) async throws {
        let files = try CourseFolder.files()
        let pages = files.keys.filter { $0.hasPrefix(folder + "/pages/") }.sorted()
        #expect(!pages.isEmpty)
        for path in pages {
            let text = try #require(files[path])
            let rows = PageBlock.rows(of: PageBlock.blocks(of: text), columns: PageCheck.columns)
            // A list of one-row entries behind a blank row fills the page to its last row, and then past it.
            let missing = PageCheck.rows - rows
            let full = missing < 2 ? text : text + "\n\n" + String(repeating: "- row\n", count: missing - 1)
            let page = path.dropFirst(folder.count + 1)
            #expect(PageCheck(page: Page(name: "a", markdown: full)).problems(in: folder).isEmpty, "\(path)")
            let tooLong = full + (missing < 2 ? "\n\n- row\n- row\n" : "- one row too many\n")
            let rowsFound = PageCheck(page: Page(name: "a", markdown: tooLong)).problems(in: folder).map(\.kind)
            #expect(rowsFound.contains { if case .pageTooLong = $0 { true } else { false } }, "\(path)")
            // The check of the whole course says so too; one page of each lesson is enough to see that it asks.
            guard path == pages.last else { continue }
            let found = try await problems(folder, changing: [String(page): tooLong])
            #expect(found.contains { $0.hasPrefix("\(path): The page needs") }, "\(path): \(found)")
        }
    }

    @Test("when a line is too wide, a page empty, or its mark gone", arguments: lessons)
    func otherPages(folder: String) async throws {
        let files = try CourseFolder.files()
        let path = try #require(files.keys.filter { $0.hasPrefix(folder + "/pages/") }.min())
        let page = String(path.dropFirst(folder.count + 1))
        let text = try #require(files[path])
        let wide = "<!-- must -->\n```\n\(String(repeating: "x", count: 55))\n```\n"
        #expect(try await problems(folder, changing: [page: wide]).contains { $0.hasPrefix("\(path):3:1: The line is 55 columns wide") })
        #expect(try await problems(folder, changing: [page: "\n"]).contains { $0 == "\(path): The page is empty." })
        let unmarked = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
        #expect(try await problems(folder, changing: [page: unmarked]).contains { $0.hasPrefix("\(path): The page's first line") })
    }

    @Test("when a quoted output differs from what the engine prints, in any of its lines", arguments: lessons)
    func quotedOutput(folder: String) async throws {
        let lesson = try #require(try RealLesson.lesson(in: folder))
        let outcome = await RealLesson.run(lesson, lesson.solution)
        for report in outcome.runs {
            let info = "<!-- may -->\n```output run=\(report.kind.rawValue)\n"
            // Lines of a page are narrow; what is longer is quoted by its beginning.
            let lines = report.textLines.map { $0.count > PageCheck.columns ? $0.prefix(PageCheck.columns - 2) + ".." : $0 }
            for (index, line) in lines.enumerated().prefix(4) where !line.isEmpty {
                let page = "pages/99-quoted.md"
                #expect(try await problems(folder, changing: [page: info + line + "\n```\n"]) == [], "\(line)")
                let other = line.dropLast(3) + "!!!"
                let found = try await problems(folder, changing: [page: info + other + "\n```\n"])
                #expect(
                    found == [
                        "\(folder)/\(page):3:1: The quoted output is not what run=\(report.kind.rawValue) prints; the first different line is: \(other)"
                    ], "\(index)")
            }
        }
    }

    @Test("when one letter of an output that a page quotes is another")
    func realQuotes() async throws {
        var count = 0
        for (path, text) in try CourseFolder.files() where path.contains("/pages/") && text.contains("```output ") {
            let folder = String(path.prefix { $0 != "/" })
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let start = try #require(lines.firstIndex { $0.hasPrefix("```output ") })
            for index in lines.indices.dropFirst(start + 1).prefix(while: { !lines[$0].hasPrefix("```") }) {
                guard let letter = lines[index].firstIndex(where: \.isLetter) else { continue }
                var changed = lines
                changed[index].replaceSubrange(letter...letter, with: lines[index][letter] == "x" ? "y" : "x")
                let page = String(path.dropFirst(folder.count + 1))
                let found = try await problems(folder, changing: [page: changed.joined(separator: "\n")])
                #expect(
                    found.contains { $0.hasPrefix("\(path):") && $0.contains("The quoted output is not what") },
                    "\(changed[index]): \(found)")
                count += 1
            }
        }
        #expect(count > 0)
    }
}
