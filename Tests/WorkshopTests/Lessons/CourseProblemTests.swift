import Testing
@testable import Workshop

@Suite("What is wrong in a course")
struct CourseProblemTests {
    @Test(
        "every kind says what is wrong",
        arguments: [
            (CourseProblemKind.noLessons, "There is no lesson here."), (.badFolderName, "like 03-pact-test"),
            (.noPages, "at least one page"),
            (.nothingToEdit, "No file can be edited"),
            (.optionWithoutReason(question: "Q", option: "o"), "the option \"o\" does not say why"),
            (.notOneCheck(found: []), "here is none."), (.notOneCheck(found: ["runs", "calls"]), "here are runs, calls."),
            (.unknownWord(of: "side", text: "xyz", known: ["consumer", "provider"]), "Known are consumer, provider."),
            (.quotedRunUnknown("unit"), "run=unit"),
            (.changeDiffers(id: "fee", passing: 1, expected: 2), "leaves 1 interactions green; the lesson says 2"),
            (.wrongAnswerNotRecognised(id: "a", saw: ["run pact"]), "What could betray it: run pact."),
            (.pageUnknown(question: "Q", page: 9), "page 9"),
        ])
    func sentences(kind: CourseProblemKind, expected: String) {
        #expect(kind.sentence.contains(expected), "\(kind.sentence)")
    }

    @Test(
        "a problem's line begins with its place",
        arguments: [
            (CourseProblem(folder: "", kind: .noLessons), "There is"),
            (CourseProblem(folder: "01-a", kind: .noPages), "01-a: A lesson"),
            (
                CourseProblem(folder: "01-a", path: "lesson.yaml", position: SourcePosition(line: 3, column: 5), kind: .noHintStages),
                "01-a/lesson.yaml:3:5: A hint"
            ),
            (CourseProblem(folder: "", path: "notes.txt", kind: .strayFile), "notes.txt: Nothing"),
        ])
    func lines(problem: CourseProblem, expected: String) {
        #expect(problem.line.hasPrefix(expected))
    }
}
