import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Key by key")
struct KeySequenceTests {
    @Test("Enter goes from the welcome to the end of a step, one thing after the other")
    func enterOnly() async throws {
        var session = try Session()
        var things: [NextThing] = []
        for _ in 0..<20 where session.state.lesson.number == 1 {
            if things.last != session.state.nextThing { things.append(session.state.nextThing) }
            if session.state.nextThing == .edit { session.type(Lesson.clientSolution) } else { try session.press("<Enter>") }
            try await session.runForReal()
        }
        #expect(things == [.nextPage, .work, .predict, .edit, .close, .nextStep])
        #expect(session.state.lesson.number == 2)
        #expect(session.state.isReading)
    }

    @Test("a digit takes an answer, and its reason is shown; the guess stays beside the result")
    func answering() async throws {
        var session = try Session()
        try session.press("<Esc><Enter><Enter>1")
        #expect(session.tutor.progress["01-first"].prediction == 0)
        #expect(session.text.contains("Not so. A habit is not a fact. (page 1)"))
        try session.press("2")
        #expect(session.said == "Enter goes on.")
        try session.press("<Enter>")
        session.type(Lesson.clientSolution)
        try await session.runForReal()
        #expect(session.text.contains("Your guess: The one I am used to.  (not so)"))
    }

    @Test("a prediction can be left out")
    func skipping() throws {
        var session = try Session()
        try session.press("<Esc>r")
        #expect(session.state.keyContext == .guesses)
        #expect(session.performer.runs.isEmpty)
        try session.press("<Esc>")
        #expect(session.tutor.progress["01-first"].prediction == nil)
        try session.press("r")
        #expect(session.performer.runs.count == 1)
    }

    @Test(
        "r asks for the guess first, and then runs: answered or left out",
        arguments: ["<Enter>1<Enter>", "<Esc>", "r<Esc>", "<Enter><Esc>", "1<Enter>r2<Enter>"])
    func guessThenRun(keys: String) throws {
        var session = try Session()
        try session.press("<Esc>r" + keys)
        #expect(session.performer.runs.count == 1)
    }

    @Test("a second run cancels the first, and only its own outcome counts")
    func secondRun() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>rr")
        #expect(session.performer.performed.contains(.cancelRun(id: 1)))
        session.send(.runFinished(id: 1, outcome: StepOutcome(step: 1, verdict: .pass, isDone: true), at: session.performer.now))
        #expect(session.state.current.outcome == nil)
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false))
        #expect(session.state.current.outcome?.verdict == .fail)
    }

    @Test("a run does not keep from typing")
    func typingMeanwhile() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>ria")
        #expect(session.state.current.currentFile?.buffer.text.hasPrefix("a# What") == true)
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false))
        #expect(session.state.isTyping)
        try session.press("b<Esc>")
        #expect(session.state.nextThing == .run)
    }

    @Test("greener than announced is not the end, and the screen says so")
    func greener() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let run = RunReport(kind: .website, result: .passed, items: [RunItem(title: "getAllProducts()", result: .ok)])
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, isGreenerThanAnnounced: true, runs: [run]))
        #expect(session.text.contains("Greener than announced: that is not it yet."))
        #expect(!session.state.isDone)
    }

    @Test("g goes to the cause line, once more to the expectation; the cursor is there")
    func lines() async throws {
        var session = try Session(course: .make([.verification]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("dg")
        #expect(session.state.current.currentFile?.path == "consumer/pact-test.yaml")
        #expect(session.state.current.currentFile?.buffer.currentLine == "      path: /products/10")
        try session.press("g")
        #expect(session.state.current.currentFile?.buffer.currentLine == "      status: 200")
        try session.press("3<Down>gg")
        #expect(session.state.current.currentFile?.buffer.currentLine == "        Content-Type: application/json; charset=utf-8")
    }

    @Test("the difference is copied as plain text")
    func copying() async throws {
        var session = try Session(course: .make([.verification]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("dy")
        #expect(session.performer.clipboard.contains("status  - 200  + 404"))
        #expect(session.said == "Copied to the clipboard.")
    }

    @Test("what a provider sends cannot reach the terminal raw")
    func hostile() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let exchange = Exchange(
            from: "verifier", to: "ProductService", request: .init(method: "GET", target: "/\u{1B}]0;x\u{7}"),
            answer: .response(.init(status: 200, headers: ["X": "\u{1B}[31m"], text: "\u{1B}[2J\u{202E}abc")))
        let item = RunItem(title: "\u{1B}[1mtitle", result: .error, exchanges: [exchange])
        try session.finish(
            StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [RunReport(kind: .website, result: .failed, items: [item])]))
        for keys in ["", "s", "<Esc>4"] {
            try session.press(keys)
            let scalars = session.text.unicodeScalars.filter { $0 != "\n" }
            #expect(scalars.allSatisfy { $0.properties.generalCategory != .control && $0.properties.generalCategory != .format })
        }
    }

    @Test("the wishes come before the closing question, and the pane says when all are tried")
    func wishesBeforeClosing() throws {
        var lesson = Lesson.make(prediction: nil)
        lesson.changes = [ProviderChange(id: "fee", text: "May we?", edit: .dropField(name: "fee"), passing: 1, why: "It may.")]
        var session = try Session(course: .make([lesson]))
        try session.press("<Esc>r")
        try session.finish(StepOutcome(step: 1, verdict: .pass, isDone: true))
        #expect(session.state.nextThing == .tryChanges)
        try session.press("<Enter>")
        #expect(session.text.contains("May we ...?  0/1"))
        try session.press("<Enter>1")
        session.send(.changeTried(id: "fee", step: 1, passing: 1))
        #expect(session.text.contains("May we ...?  1/1"))
        #expect(session.text.contains("All are tried."))
        try session.press("<Esc>")
        #expect(session.state.nextThing == .close)
    }

    @Test("a problem too long for the rows below the text ends in two dots")
    func longProblem() throws {
        var session = try Session()
        try session.press("<Esc>ioperations: x: y<Enter><Esc>1")
        let row = try #require(session.rows.first { $0.contains("! 1:") })
        #expect(row.contains("..│") || row.contains(".. "))
    }

    @Test("outside typing a sign tells on which line of the file one is")
    func lineSign() throws {
        var session = try Session()
        try session.press("<Esc>2<Down>")
        #expect(session.rows.contains { $0.contains("│> 2 |") })
        try session.press("i")
        #expect(!session.rows.contains { $0.contains("│> 2 |") })
    }

    @Test("hints open one by one: at once, then after a try, or when asked twice")
    func hints() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>h")
        #expect(session.text.contains("Hint 1/3: What does the second call need?"))
        try session.press("h")
        #expect(session.text.contains("Try it first"))
        #expect(session.said.isEmpty)
        try session.press("h")
        #expect(session.text.contains("Hint 2/3"))
    }

    @Test("the solution is asked about twice before the step is done")
    func solution() throws {
        var session = try Session()
        try session.press("<Esc>S<Enter>")
        #expect(session.state.popup == nil)
        try session.press("S")
        #expect(session.text.contains("The step is not done yet."))
        try session.press("<Down><Enter><Enter>")
        #expect(session.state.popup == nil)
        try session.press("S<Down><Enter>")
        #expect(session.text.contains("Asked once more"))
        try session.press("<Down><Enter>")
        #expect(session.text.contains("- lacks getProduct: GET /products/{id}"))
        #expect(session.text.contains("+     parameters: [id]"))
        try session.press("<Esc>S")
        #expect(session.text.contains("+     parameters: [id]"))
    }

    @Test("the solution is taken over with b; what was there is kept, and z brings it back")
    func solutionTaken() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>S<Down><Enter><Down><Enter>b")
        #expect(session.performer.disk["1/consumer/client.yaml"] == Lesson.clientSolution)
        #expect(session.performer.logs[1]?.attempts.map(\.cause) == [.solution])
        try session.press("z")
        #expect(session.performer.disk["1/consumer/client.yaml"] == Lesson.clientStart)
    }

    @Test("n says what is missing, and goes on when pressed again")
    func next() throws {
        var session = try Session()
        try session.press("<Esc>n")
        #expect(session.state.lesson.number == 1)
        try session.press("n")
        #expect(session.state.lesson.number == 2)
        try session.press("<Enter>p")
        #expect(session.state.lesson.number == 1)
        #expect(!session.state.isReading)
    }

    @Test("n right after a search asks first")
    func nextAfterSearch() throws {
        var session = try Session()
        try session.press("<Esc>/GET<Esc>n")
        #expect(session.text.contains("n goes to the next step."))
        try session.press("<Enter>")
        #expect(session.state.lesson.number == 1)
    }

    @Test(
        "command letters typed into a file are noticed, words are not",
        arguments: [("rrr", true), ("hnr", true), ("path", false), ("request: ", false)])
    func modeConfusion(typed: String, isNoticed: Bool) throws {
        var session = try Session()
        try session.press("<Esc>i" + typed)
        #expect(session.said.hasPrefix("These letters go into the file.") == isNoticed)
    }

    @Test("panes are reached by number and by Tab, and one can take the whole screen")
    func panes() throws {
        var session = try Session()
        try session.press("<Esc>1")
        #expect(session.state.focus == .task)
        try session.press("<Tab>")
        #expect(session.state.focus == .edit)
        try session.press("<S-Tab>4")
        #expect(session.state.focus == .traffic)
        try session.press("2+")
        #expect(!session.text.contains("[1] Task"))
        try session.press("<Esc>")
        #expect(session.text.contains("[1] Task"))
    }

    @Test("files are changed by < and > and chosen from a list; what was cut goes along")
    func files() throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>>")
        #expect(session.state.current.currentFile?.path == "consumer/client.yaml")
        try session.press("<lt>")
        #expect(session.state.current.currentFile?.path == "consumer/pact-test.yaml")
        try session.press("i<C-k><Esc>o<Down><Enter>")
        #expect(session.state.current.currentFile?.buffer.clipboard == ["consumer: FrontendWebsite"])
    }

    @Test("suspending saves first")
    func suspend() throws {
        var session = try Session()
        try session.press("<Esc>ix<Esc>")
        let effects = try session.effects(of: "<C-z>")
        #expect(effects.last == .suspend)
        #expect(effects.contains { if case .save = $0 { true } else { false } })
    }

    @Test("--step fills the earlier steps in and says so in the list")
    func jumping() throws {
        var session = try Session(step: 2)
        #expect(session.tutor.progress["01-first"].state == .filled)
        try session.press("l")
        let line = try #require(session.text.split(separator: "\n").first { $0.contains("The first step") })
        #expect(line.contains("[-]  1 ") && line.contains("filled in"))
    }

    @Test("coming back begins where it was left, at the first page not read")
    func comingBack() throws {
        var progress = Progress(current: "02-second")
        progress["02-second"].read(page: "01-welcome.md")
        let session = try Session(progress: progress)
        #expect(session.state.lesson.number == 2)
        #expect(session.state.current.page == 1)
    }

    @Test("a run that is held back before its prediction leaves out what is to be guessed")
    func heldBack() throws {
        var lesson = Lesson.make()
        lesson.runs = [.unit, .website]
        lesson.predictionBefore = .website
        var session = try Session(course: .make([lesson]))
        try session.press("<Esc>r")
        #expect(session.performer.runs.map(\.before) == [.website])
        let unit = RunReport(kind: .unit, result: .passed, items: [RunItem(title: "a", result: .ok)])
        try session.finish(StepOutcome(step: 1, verdict: .pass, isDone: true, runs: [unit]))
        #expect(!session.state.isDone)
        #expect(session.state.nextThing == .predict)
        #expect(session.text.contains("website waits (predict first)"))
        try session.press("<Enter><Enter>2<Enter>")
        #expect(session.performer.runs.map(\.before) == [nil])
    }

    @Test("a step of which only the title is known is entered once it has been read")
    func courseReadLater() throws {
        let whole = Course.make()
        let titles = Course(lessons: [.make(), Lesson(number: 2, folder: "02-second", title: "The second step")])
        var session = try Session(course: titles)
        try session.press("<Esc>nn")
        #expect(session.state.lesson.number == 1)
        #expect(session.said == "Step 2 is still being read; try again in a moment.")
        session.send(.courseRead(whole))
        try session.press("n")
        #expect(session.state.lesson.number == 2)
        #expect(session.state.isReading)
    }

    @Test("a wish of the provider team is guessed first and then tried; a trial that fails says why")
    func changes() throws {
        var lesson = Lesson.make(prediction: nil, closing: nil)
        lesson.changes = [
            ProviderChange(
                id: "fee", text: "May we add a field?", edit: .addField(name: "fee", value: 3), passing: 1, why: "More never hurts."),
            ProviderChange(id: "drop", text: "May we drop one?", edit: .dropField(name: "name"), passing: 0, why: "It was asked for."),
        ]
        lesson.tasks.append(LessonTask(id: "changes", title: "May we?", check: .changes))
        var session = try Session(course: .make([lesson]))
        try session.press("<Esc>r")
        try session.finish(StepOutcome(step: 1, verdict: .pass, isDone: true))
        #expect(session.state.nextThing == .tryChanges)
        try session.press("<Enter><Enter>2")
        #expect(session.performer.trials.map(\.id) == ["fee"])
        session.send(.changeTried(id: "fee", step: 1, passing: 1))
        #expect(session.text.contains("GREEN 1  you said red"))
        #expect(session.text.contains("More never hurts."))
        #expect(session.text.contains("Enter next wish"))
        try session.press("<Enter>")
        #expect(session.text.contains("May we drop one? Your guess"))
        try session.press("1")
        session.send(.changeNotTried(id: "drop", step: 1, reason: "there is no pact to verify."))
        #expect(session.text.contains("Not tried: there is no pact to verify."))
        #expect(session.tutor.progress["01-first"].changes == ["fee": ChangeTrial(guessedGreen: false, passing: 1)])
        #expect(session.text.contains("Enter guess and try"), "what could not be tried is asked again")
        try session.press("<Enter>1")
        session.send(.changeTried(id: "drop", step: 1, passing: 0))
        #expect(session.text.contains("Enter back to the result"))
        try session.press("<Enter>")
        #expect(session.state.current.resultView == .summary)
    }

    @Test("Enter after a run that failed edits at the line it has to do with")
    func editAtTheLine() async throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        session.type("operations:\n  getAllProducts:\n    request: GET products\n")
        try await session.runForReal()
        try session.press("2<C-u><C-u>3<Enter>")
        #expect(session.state.isTyping)
        #expect(session.state.current.currentFile?.buffer.currentLine == "    request: GET products")
    }

    @Test("Enter edits a file that may be edited, whichever is open")
    func editAnEditableFile() throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>><Enter>")
        #expect(session.state.isTyping)
        #expect(session.state.current.currentFile?.path == "consumer/pact-test.yaml")
    }
}
