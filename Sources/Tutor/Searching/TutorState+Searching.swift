import Workshop

/// The search over all pages, the glossary and the step's files.
extension TutorState {
    /// The most places that are listed.
    static let mostHits = 300

    /// Where words stand, whatever their capitals: on the pages in the course's order, in the glossary, in the files of the step.
    func searchHits(_ query: String) -> [SearchHit] {
        let wanted = Array(query.lowercased())
        guard wanted.contains(where: { $0 != " " }) else { return [] }
        var hits: [SearchHit] = []
        for lesson in course.lessons {
            for (number, page) in lesson.pages.enumerated() {
                for line in Self.readable(page.markdown) {
                    guard let at = Self.place(of: wanted, in: line) else { continue }
                    hits.append(SearchHit(place: .page(step: lesson.number, page: number), text: line, at: at))
                }
            }
        }
        for term in course.glossary.terms {
            let text = "\(term.name): \(term.says)"
            if let at = Self.place(of: wanted, in: text) { hits.append(SearchHit(place: .term(term.name), text: text, at: at)) }
        }
        for file in current.files {
            for (number, line) in file.buffer.lines.enumerated() {
                guard let at = Self.place(of: wanted, in: line) else { continue }
                hits.append(SearchHit(place: .file(path: file.path, line: number), text: line, at: at))
            }
        }
        return Array(hits.prefix(Self.mostHits))
    }

    /// A page's lines without marks of emphasis, headings and code.
    static func readable(_ markdown: String) -> [String] {
        markdown.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("```"), !line.hasPrefix("<!--") else { return nil }
            let bare = line.filter { $0 != "*" && $0 != "`" }.drop { $0 == "#" || $0 == ">" }
            return bare.isEmpty ? nil : String(bare.first == " " && line.first != " " ? bare.dropFirst() : bare)
        }
    }

    /// 0-based place of the first of the wanted characters, which are small letters.
    private static func place(of wanted: [Character], in line: some StringProtocol) -> Int? {
        let text = Array(line.lowercased())
        guard let first = wanted.first, wanted.count <= text.count else { return nil }
        return (0...(text.count - wanted.count)).first { text[$0] == first && text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    /// Enter in the list: opens the selected place.
    mutating func openHit(_ selected: Int, of query: String) {
        let hits = searchHits(query)
        guard hits.indices.contains(selected) else {
            say(query.isEmpty ? "Type what to look for; Esc closes." : "Nothing found; Backspace takes letters back, Esc closes.")
            return
        }
        closePopup()
        finishedSearch = FinishedSearch(query: query, at: selected)
        open(hits[selected])
    }

    mutating func openNextHit(by step: Int) {
        guard let search = finishedSearch else { return }
        let hits = searchHits(search.query)
        guard !hits.isEmpty else {
            say("\"\(search.query)\" is found nowhere any more.")
            return
        }
        let next = (search.at + step + hits.count) % hits.count
        finishedSearch?.at = next
        open(hits[next])
        say("\(next + 1) of \(hits.count) for \"\(search.query)\"")
    }

    private mutating func open(_ hit: SearchHit) {
        hasJustSearched = true
        switch hit.place {
        case .page(let step, let page): openPage(page, of: step)
        case .term(let name): show(.term(name: name, selected: 0))
        case .file(let path, let line):
            guard let index = current.files.firstIndex(where: { $0.path == path }) else { return }
            if isReading { work() }
            open(file: index)
            current.files[index].buffer.move(to: .init(line: line, character: hit.at))
        }
    }

    /// Shows a page of any step; entering another step is what `l` does.
    mutating func openPage(_ page: Int, of step: Int) {
        guard let other = course.lessons.first(where: { $0.number == step }), other.pages.indices.contains(page) else { return }
        if other.number != lesson.number { enterStep(other) }
        isZoomed = false
        stopTyping()
        current.isReading = true
        current.page = page
        current.scroll[.task] = 0
    }
}
