import Pact
import TerminalUI
import Workshop

/// The pact beside the text, and the same in the learner's language.
extension TutorState {
    static let pactTest = "consumer/pact-test.yaml"

    /// True while the pact or the code is shown.
    var showsContract: Bool { current.resultView == .pact || current.resultView == .code }

    /// The text of the step's pact file, where it has one and no pact test.
    private var pactText: String? {
        current.texts.filter { $0.key.hasPrefix("pacts/") && $0.key.hasSuffix(".json") }.sorted { $0.key < $1.key }.first?.value
    }

    /// Why there is no contract to show, in a sentence; `nil` where there is one.
    var unavailabilityOfContract: String? {
        guard current.isOpen else { return "The files of this step are not there yet." }
        guard current.texts[Self.pactTest] == nil, pactText == nil else { return nil }
        return "This step has no contract yet; the pact begins in step 3."
    }

    /// The learner's line under the cursor, 1-based; `nil` in other files than the pact test.
    var lineOfPactTest: Int? {
        guard let file = current.currentFile, file.path == Self.pactTest else { return nil }
        return file.buffer.cursor.line + 1
    }

    /// The language of the code: the one chosen last.
    var language: CodeLanguage {
        progress.language.flatMap { CodeLanguage(rawValue: $0) } ?? .swift
    }

    /// The interaction that the code is about, 0-based; `nil` for all.
    var interactionInCode: Int? {
        guard !current.contract.showsWhole, let line = lineOfPactTest, current.contract.draft.problem == nil else { return nil }
        return current.contract.draft.interaction(at: line)
    }

    mutating func togglePact() {
        guard current.resultView != .pact else {
            leaveContract()
            return
        }
        show(contract: .pact)
        if let index = current.files.firstIndex(where: { $0.path == Self.pactTest }) {
            if current.fileIndex != index { open(file: index) }
            focus(on: .edit)
            isZoomed = false
        } else {
            focus(on: .result)
        }
    }

    mutating func toggleCode() {
        guard current.resultView != .code else {
            leaveContract()
            return
        }
        show(contract: .code)
        focus(on: .result)
    }

    mutating func choose(language number: Int) {
        let all = CodeLanguage.allCases
        guard all.indices.contains(number) else {
            say("There are \(all.count) languages: 1 to \(all.count).")
            return
        }
        progress.language = all[number].rawValue
        current.scroll[.result] = 0
    }

    mutating func switchVersion() {
        let next = current.contract.nextVersion
        current.contract.version = next
        let own = current.contract.pact?.specification
        say("Shown as \(next.name)" + (next == own ? ", which your file says." : "; the file itself stays \(own?.name ?? "as it is")."))
    }

    /// The pact or the code as plain text.
    var contractToCopy: String {
        let lines = current.resultView == .code ? current.contract.code : current.contract.written?.lines ?? []
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the contract where it is shown; while somebody types, only in a pause.
    mutating func readContract(after event: TutorEvent) {
        guard showsContract, !isReading, !isTyping || event == .timerFired(.typingPaused) else { return }
        readContract()
    }

    private mutating func readContract() {
        let texts = current.texts
        if let text = texts[Self.pactTest] {
            current.contract.read(test: text, path: Self.pactTest)
        } else if let text = pactText {
            current.contract.read(pact: text)
        }
        if current.resultView == .code { current.contract.write(in: language, interaction: interactionInCode) }
    }

    private mutating func show(contract view: ResultView) {
        if isReading { work() }
        current.resultView = view
        current.scroll[.result] = 0
        readContract()
    }

    private mutating func leaveContract() {
        current.resultView = .summary
        current.scroll[.result] = 0
    }

    /// Keeps the lines in view that the cursor's line makes, as long as the cursor is what moves.
    mutating func followCursorInPact(rows: Int, columns: Int) {
        guard current.resultView == .pact, focus == .edit else { return }
        guard let lit = PactView.content(self, columns: columns).selection else { return }
        let top = current.scroll[.result] ?? 0
        guard lit.lowerBound < top || lit.upperBound > top + rows else { return }
        current.scroll[.result] = max(0, lit.count >= rows ? lit.lowerBound : min(lit.lowerBound - 2, lit.lowerBound))
    }
}
