/// What is wrong in a course: facts, without words. The words are in `CourseProblem+Sentence.swift`.
public enum CourseProblemKind: Sendable, Equatable {
    // Reading
    /// A file that cannot be read as it should.
    case file(FileProblem)
    case noLessons
    case badFolderName
    case numberTwice(other: String)
    case fileMissing(String)
    case unknownWord(of: String, text: String, known: [String])
    case notOneCheck(found: [String])
    case noHintStages
    case invalidClock(ClockSettingError)

    // Layout
    case strayFile
    case pageTooLong(rows: Int, limit: Int)
    case lineTooWide(columns: Int, limit: Int)
    case pageEmpty
    case pageWithoutNeed
    /// A file that the solution changes is the same in the start.
    case startIsSolution
    case noPages
    /// A comment for the walkthrough that means nothing.
    case walkMarkUnreadable(String)
    /// A comment for the walkthrough that names what the step does not have.
    case walkMarkOfNothing(String)

    // Questions, hints, names
    case rightOptions(question: String, count: Int)
    case optionWithoutReason(question: String, option: String)
    case pageUnknown(question: String, page: Int)
    case tooManyHintStages(count: Int)
    case hintForNothing(name: String)
    case repeatedName(of: String, name: String)
    case unknownSample(wrong: String, sample: String)
    case invalidPattern(wrong: String, pattern: String)
    case announcedRunNotThere(RunKind)
    case nothingToEdit

    // Glossary
    case termUnused(String)
    case termUnknown(term: String, see: String)
    case termPageUnknown(term: String, page: String)
    case termNotOnPage(term: String, page: String)
    case termTooLong(term: String, sentences: Int, limit: Int)

    // What the files give when they are run
    case startDoesNotParse(FileProblem)
    case startIsDone
    /// The pact among the start files is not what the pact test among them writes.
    case pactFileDiffers
    /// A contract that should be there from before is what the start's pact test writes.
    case pactFileIsNew
    case solutionNotDone(reasons: [String])
    case wrongAnswerAccepted(id: String)
    case wrongAnswerUnchanged(id: String)
    case wrongAnswerTakenFor(id: String, other: String)
    /// `saw` names what the run found, to tell what would betray the mistake.
    case wrongAnswerNotRecognised(id: String, saw: [String])
    case changeDiffers(id: String, passing: Int, expected: Int)
    case quotedOutputDiffers(run: String, firstDifferentLine: String)
    case quotedRunUnknown(String)
}
