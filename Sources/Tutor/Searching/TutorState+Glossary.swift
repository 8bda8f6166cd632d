import Workshop

/// The course's words.
extension TutorState {
    /// What can be looked at from a word.
    enum TermChoice: Equatable {
        case term(GlossaryTerm)
        /// The page that introduces it; both by number, the page 0-based.
        case page(step: Int, page: Int, title: String)
    }

    /// The word at the editor's cursor; else all words, those of the page on the screen first.
    mutating func openGlossary() {
        if !isReading, !isWalking, focus == .edit, let buffer = current.currentFile?.buffer,
            let term = course.glossary.term(at: buffer.cursor.character, of: buffer.currentLine)
        {
            show(.term(name: term.name, selected: 0))
            return
        }
        show(.glossary(filter: "", selected: 0, near: wordsOfThePage))
    }

    private var wordsOfThePage: [String] {
        guard isReading, !isWalking, lesson.pages.indices.contains(current.page) else { return [] }
        let text = Self.readable(lesson.pages[current.page].markdown).joined(separator: "\n")
        return course.glossary.terms(in: text).map(\.name)
    }

    /// The words that a filter leaves, those nearby first.
    func glossaryRows(_ filter: String, near: [String]) -> [GlossaryTerm] {
        let all = course.glossary.terms
        guard filter.isEmpty else {
            let wanted = filter.lowercased()
            let named = all.filter { $0.spellings.contains { $0.lowercased().contains(wanted) } }
            return named + all.filter { term in term.says.lowercased().contains(wanted) && !named.contains(term) }
        }
        return near.compactMap(course.glossary.term) + all.filter { !near.contains($0.name) }
    }

    func termChoices(_ name: String) -> [TermChoice] {
        guard let term = course.glossary.term(name) else { return [] }
        var choices = term.see.compactMap { course.glossary.term($0).map(TermChoice.term) }
        for lesson in course.lessons {
            guard let page = lesson.pages.firstIndex(where: { "\(lesson.folder)/\($0.stem)" == term.page }) else { continue }
            let title = Self.readable(lesson.pages[page].markdown).first ?? ""
            choices.append(.page(step: lesson.number, page: page, title: title))
        }
        return choices
    }

    mutating func openTerm(_ rows: [GlossaryTerm], _ selected: Int) {
        guard rows.indices.contains(selected) else { return }
        popup = .term(name: rows[selected].name, selected: 0)
    }

    mutating func openChoice(_ choices: [TermChoice], _ selected: Int) {
        guard choices.indices.contains(selected) else {
            closePopup()
            return
        }
        switch choices[selected] {
        case .term(let term): popup = .term(name: term.name, selected: 0)
        case .page(let step, let page, _):
            closePopup()
            if isWalking { say("That is page \(page + 1) of step \(step).") } else { openPage(page, of: step) }
        }
    }
}
