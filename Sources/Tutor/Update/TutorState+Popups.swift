import TerminalUI
import Workshop

extension TutorState {
    mutating func moveInPopup(_ movement: Movement) {
        switch popup {
        case .keys(let filter, let selected):
            popup = .keys(filter: filter, selected: Self.moved(selected, movement, count: keyRows(matching: filter).count))
        case .steps(var list):
            list.selected = Self.moved(list.selected, movement, count: list.rows(course, progress).count)
            popup = .steps(list)
        case .courseSummary(let scroll):
            popup = .courseSummary(scroll: Self.moved(scroll, movement, count: PopupViews.scrollable(self)))
        case .files(let selected): popup = .files(selected: Self.moved(selected, movement, count: current.files.count))
        case .question(var confirmation):
            confirmation.selected = Self.moved(confirmation.selected, movement, count: confirmation.choices.count)
            popup = .question(confirmation)
        case .glossary(let filter, let selected, let near):
            let count = glossaryRows(filter, near: near).count
            popup = .glossary(filter: filter, selected: Self.moved(selected, movement, count: count), near: near)
        case .term(let name, let selected):
            popup = .term(name: name, selected: Self.moved(selected, movement, count: termChoices(name).count))
        case .search(let query, let selected):
            popup = .search(query: query, selected: Self.moved(selected, movement, count: searchHits(query).count))
        case .attempts(let list): moveInAttempts(list, movement)
        case .solution(let scroll):
            popup = .solution(scroll: Self.moved(scroll, movement, count: PopupViews.scrollable(self)))
        case .notice(let title, let text, let scroll):
            popup = .notice(title: title, text: text, scroll: Self.moved(scroll, movement, count: PopupViews.scrollable(self)))
        case nil: break
        }
    }

    /// Letters filter the list of keys and the glossary, and are looked for in a search. Returns false for keys that mean something
    /// else there.
    mutating func changeFilter(by key: Key) -> Bool {
        switch popup {
        case .keys(let filter, _):
            guard let changed = Self.changed(filter, by: key) else { return false }
            popup = .keys(filter: changed, selected: 0)
        case .glossary(let filter, _, let near):
            guard let changed = Self.changed(filter, by: key) else { return false }
            popup = .glossary(filter: changed, selected: 0, near: near)
        case .search(let query, _):
            guard let changed = Self.changed(query, by: key) else { return false }
            popup = .search(query: changed, selected: 0)
        default: return false
        }
        return true
    }

    private static func changed(_ filter: String, by key: Key) -> String? {
        switch key {
        case .character(let character): filter + String(character)
        case .paste(let text): filter + text.prefix(40)
        case .backspace, .ctrl("h"): String(filter.dropLast())
        default: nil
        }
    }

    mutating func takeSelected() {
        switch popup {
        case .keys(let filter, let selected):
            let rows = keyRows(matching: filter)
            guard rows.indices.contains(selected) else { return }
            closePopup()
            runFromList(rows[selected])
        case .steps(let list):
            closePopup()
            take(list)
        case .files(let selected):
            closePopup()
            open(file: selected)
        case .question(let confirmation):
            closePopup()
            decide(confirmation)
        case .attempts: openAttempt()
        case .glossary(let filter, let selected, let near): openTerm(glossaryRows(filter, near: near), selected)
        case .term(let name, let selected): openChoice(termChoices(name), selected)
        case .search(let query, let selected): openHit(selected, of: query)
        default: closePopup()
        }
    }

    private mutating func runFromList(_ row: KeyListRow) {
        switch row {
        case .key(let binding): runFromList(binding)
        case .line(let command) where command.needsArguments: openCommandLine(command.name + " ")
        case .line(let command): runCommandLine(command.name)
        }
    }

    private mutating func runFromList(_ binding: KeyBinding) {
        guard binding.contexts.contains(keyContext), let key = binding.keys.first else {
            say("\(binding.label): \(binding.does). It does not work here.")
            return
        }
        if let reason = unavailability(of: binding.command) {
            say(reason)
        } else {
            perform(binding.command, key: key)
        }
    }

    /// Esc: the first, safe choice where one has to be made; nothing at all where the popup can just go.
    mutating func cancelPopup() {
        if let list = attemptsList { return leaveAttempts(list) }
        guard case .question(let confirmation) = popup else {
            if case .search = popup { hasJustSearched = true }
            closePopup()
            return
        }
        closePopup()
        switch confirmation.subject {
        case .recovery:
            say("The typing found is kept and will be offered again.")
        case .conflict: say("Your text is kept; saving it replaces what is on the disk.")
        case .useBroker(let address, _): decideOnBroker(address, isAgreed: false)
        default: break
        }
    }

    private mutating func decide(_ confirmation: SafetyQuestion) {
        let isFirst = confirmation.selected == 0
        switch confirmation.subject {
        case .reset: if !isFirst { reset() }
        case .solution(let isSure): decideOnSolution(isSure: isSure, shows: !isFirst)
        case .nextAfterSearch: if !isFirst { goToNextStep() }
        case .replaceExport(let path): if !isFirst { export(to: path, replaces: true) }
        case .leave:
            switch confirmation.selected {
            case 0: saveAndLeave()
            case 2: leaveWithoutSaving()
            default: break
            }
        case .conflict(let step, let path, let theirs):
            if isFirst {
                say("Your text is kept; saving it replaces what is on the disk.")
            } else {
                take(theirs, into: path, step: step)
            }
        case .useBroker(let address, _): decideOnBroker(address, isAgreed: !isFirst)
        case .renewBroker: if !isFirst { renewBroker() }
        case .recovery(let step, let path, let text): decideRecovery(step: step, path: path, text: text, takes: isFirst)
        }
    }

    private mutating func decideRecovery(step: Int, path: String, text: String, takes: Bool) {
        guard takes, let index = steps[step]?.files.firstIndex(where: { $0.path == path }) else {
            keepUndecidedRecovery(step: step, path: path)
            emit(.dropRecovery(step: step, path: path))
            say("The file stays as it is; what was typed is kept: v lists it.")
            return
        }
        steps[step]?.files[index].undecidedRecovery = nil
        steps[step]?.files[index].hasRecoveryCopy = true
        steps[step]?.files[index].buffer.replaceAll(with: text)
        steps[step]?.files[index].readProblems()
        steps[step]?.fileIndex = index
        say("Taken over; r saves and runs it.")
    }

    /// The rows of the list of keys that fit a filter: by key or command, by what they do, by heading.
    func keyRows(matching filter: String) -> [KeyListRow] {
        let keys = KeyMap.bindings.filter(isWorthListing).map(KeyListRow.key)
        let ordered = KeyGroup.allCases.flatMap { group in
            (keys + lineCommands.map(KeyListRow.line)).filter { $0.group == group }
        }
        return filter.isEmpty ? ordered : ordered.filter { $0.fits(filter) }
    }

    /// Keys of popups say so themselves.
    private func isWorthListing(_ binding: KeyBinding) -> Bool {
        !binding.contexts.isSubset(of: [.list, .text, .keyList, .stepList, .tooSmall, .attempts, .comparison])
    }
}
