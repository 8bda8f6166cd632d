import Pact

extension CourseProblem {
    /// Where, and what is wrong there, in one line: `03-pact-test/lesson.yaml:12:5: ...`.
    public var line: String {
        var place = folder
        if let path { place += (place.isEmpty ? "" : "/") + path }
        if let position { place += ":\(position.line):\(position.column)" }
        return place.isEmpty ? sentence : "\(place): \(sentence)"
    }

    /// What is wrong, and what would be right.
    public var sentence: String { kind.sentence }
}

extension CourseProblemKind {
    var sentence: String {
        switch self {
        case let .file(problem): problem.sentence
        case let .startDoesNotParse(problem):
            "The start file does not read (line \(problem.location.position.line)): \(problem.sentence) A step has to start with files that read."
        case .noLessons: "There is no lesson here. A lesson is a folder such as 01-create-consumer with a lesson.yaml."
        case .badFolderName: "A lesson's folder is named after its number and subject, like 03-pact-test."
        case let .numberTwice(other): "\(other) has the same number."
        case let .fileMissing(path): "\(path) is missing."
        case let .unknownWord(what, text, known): Self.unknownWord(what, text, known)
        case let .notOneCheck(found):
            "A check is exactly one of calls, clients, contract, runs, providers, states, answers, filter, clock, broker, question and "
                + "changes; here " + (found.isEmpty ? "is none." : "are \(found.joined(separator: ", ")).")
        case let .invalidClock(error): error.sentence
        case .noHintStages: "A hint needs at least one stage."
        default: layoutSentence ?? namesSentence ?? runSentence ?? glossarySentence ?? ""
        }
    }

    private static func unknownWord(_ what: String, _ text: String, _ known: [String]) -> String {
        let nearest = NearestName.of(text, among: known).map { " Did you mean \($0)?" }
        return "\(what) cannot be \"\(text)\"." + (nearest ?? " Known are \(known.joined(separator: ", ")).")
    }

    private var layoutSentence: String? {
        switch self {
        case .strayFile: "Nothing uses this file. Remove it, or name it in lesson.yaml."
        case let .pageTooLong(rows, limit): "The page needs \(rows) rows at 54 columns and may have \(limit). Split it in two."
        case let .lineTooWide(columns, limit):
            "The line is \(columns) columns wide and cannot be wrapped; \(limit) is the most a page may have."
        case .pageEmpty: "The page is empty."
        case .pageWithoutNeed:
            "The page's first line has to say whether it must be read or may be left out: <!-- must --> or <!-- may -->."
        case .startIsSolution: "This file is the solution's already, so the learner has nothing to do in it. Give the one to start from."
        case let .walkMarkUnreadable(text):
            "\"walk: \(text)\" is no mark of a walkthrough. Known are run, difference and traffic with a run, samples and ask with a task, "
                + "file and change with a path, order with a number, predict, close and changes; start and clock=TIME may follow."
        case let .walkMarkOfNothing(text): "\"walk: \(text)\" shows something that this step does not have."
        case .noPages: "A lesson needs at least one page in pages/."
        case .nothingToEdit: "No file can be edited in this step. Name at least one under files as edit."
        default: nil
        }
    }

    private var namesSentence: String? {
        switch self {
        case let .rightOptions(question, count):
            "\"\(question)\" has \(count) right options. Exactly one option needs right: true."
        case let .optionWithoutReason(question, option): "\"\(question)\": the option \"\(option)\" does not say why."
        case let .pageUnknown(question, page): "\"\(question)\" sends the reader to page \(page), and there is no such page."
        case let .tooManyHintStages(count): "A hint has three stages at most; this one has \(count)."
        case let .hintForNothing(name):
            "A hint is tied to \(name), which is no sample, no wrong answer, no run of this step and not parse."
        case let .repeatedName(what, name): "\(what) \(name) is there twice."
        case let .unknownSample(wrong, sample): "The wrong answer \(wrong) is betrayed by sample \(sample), which no task has."
        case let .invalidPattern(wrong, pattern): "The wrong answer \(wrong) looks for \(pattern), which is no regular expression."
        case let .announcedRunNotThere(kind): "A result of \(kind.rawValue) is announced, and this step does not run it."
        default: nil
        }
    }

    private var runSentence: String? {
        switch self {
        case .startIsDone: "The start files already pass every check, so the learner has nothing to do."
        case .pactFileIsNew: "This contract is marked as old, and is just what the start's pact test writes."
        case .pactFileDiffers:
            "The pact file is not what the pact test beside it writes. Put the written file here, so that the learner gets no other."
        case let .solutionNotDone(reasons): "The solution does not pass: \(reasons.joined(separator: " "))"
        case let .wrongAnswerAccepted(id): "The wrong answer \(id) passes every check."
        case let .wrongAnswerUnchanged(id): "The wrong answer \(id) changes no file, so wrong/\(id)/ proves nothing."
        case let .wrongAnswerTakenFor(id, other):
            "The wrong answer \(id) gets the sentence of \(other), which stands before it and fits as well."
        case let .wrongAnswerNotRecognised(id, saw):
            "The wrong answer \(id) is refused and not recognised. What could betray it: \(saw.joined(separator: ", "))."
        case let .changeDiffers(id, passing, expected):
            "The change \(id) leaves \(passing) interactions green; the lesson says \(expected)."
        case let .quotedOutputDiffers(run, line): "The quoted output is not what run=\(run) prints; the first different line is: \(line)"
        case let .quotedRunUnknown(run): "The quoted output names run=\(run), which this step does not run."
        default: nil
        }
    }
}
