import TerminalUI

extension TutorState {
    /// Does what a key asked for; whether it can was found out before.
    mutating func perform(_ command: Command, key: Key) {
        if perform(walking: command) { return }
        if !perform(goingOn: command, key: key), !perform(working: command), !perform(looking: command) {
            perform(moving: command)
        }
    }

    private mutating func perform(goingOn command: Command, key: Key) -> Bool {
        switch command {
        case .nextThing: doNextThing()
        case .nextPage: turnPage(1)
        case .previousPage: turnPage(-1)
        case .back: goBack()
        case .choose: takeSelected()
        case .nextStep: goToNextStep()
        case .previousStep: goToPreviousStep()
        case .steps: showSteps()
        case .glossary: openGlossary()
        case .search: show(.search(query: "", selected: 0))
        case .nextHit: openNextHit(by: 1)
        case .previousHit: openNextHit(by: -1)
        case .answerByNumber:
            if case .character(let digit) = key, let number = digit.wholeNumberValue {
                if current.resultView == .code {
                    choose(language: number - 1)
                } else if openGuesses == nil {
                    answer(number - 1)
                } else {
                    turnMark(number - 1)
                }
            }
        case .guessPass: markLine(passes: true)
        case .guessFail: markLine(passes: false)
        case .leave: if walk == nil { leave() } else { backToWalk() }
        case .saveAndLeave: saveAndLeave()
        case .suspend:
            saveAll()
            emit(.suspend)
        case .commandLine: openCommandLine()
        case .keys: show(.keys(filter: "", selected: 0))
        case .theme:
            theme = theme.next
            say("Theme: \(theme.rawValue)")
        default: return false
        }
        return true
    }

    private mutating func perform(working command: Command) -> Bool {
        switch command {
        case .run, .saveAndRun: run()
        case .edit: startTyping()
        case .stopTyping: stopTyping()
        case .externalEditor: openEditor()
        case .previousFile: switchFile(by: -1)
        case .nextFile: switchFile(by: 1)
        case .files: show(.files(selected: current.fileIndex))
        case .reset: show(.question(SafetyQuestion(subject: .reset(renewsBroker: resetRenewsBroker))))
        case .undoChange: undoChange()
        case .redoChange: redoChange()
        case .attempts: showAttempts()
        case .markAttempt: markAttempt()
        case .bringBack: bringBack()
        case .hint: askForHint()
        case .solution: askForSolution()
        default: return false
        }
        return true
    }

    private mutating func perform(looking command: Command) -> Bool {
        switch command {
        case .difference where attemptsList != nil: compareAttempts()
        case .difference: showDifference()
        case .why:
            current.showsWhy.toggle()
            revealSelection()
        case .nextMismatch: selectFinding(by: 1)
        case .previousMismatch: selectFinding(by: -1)
        case .goToLine: goToLine()
        case .allRows where attemptsList != nil: toggleAllLines()
        case .allRows where current.resultView == .code: current.contract.showsWhole.toggle()
        case .allRows: current.showsAllRows.toggle()
        case .exchange: showExchange()
        case .copy where showsContract: emit(.copy(contractToCopy))
        case .copy: copyShown()
        case .pact: togglePact()
        case .code: toggleCode()
        case .version: switchVersion()
        case .nextPane: changePane(by: 1)
        case .previousPane: changePane(by: -1)
        case .taskPane: focus(on: .task)
        case .editPane: focus(on: .edit)
        case .resultPane: focus(on: .result)
        case .trafficPane: showFourthPane()
        case .zoom: isZoomed.toggle()
        default: return false
        }
        return true
    }

    private mutating func perform(moving command: Command) {
        switch command {
        case .moveUp: move(.lines(-1))
        case .moveDown: move(.lines(1))
        case .pageUp: move(.pages(-1))
        case .pageDown: move(.pages(1))
        case .halfPageUp: move(.halfPages(-1))
        case .halfPageDown: move(.halfPages(1))
        case .moveToTop: move(.toTop)
        case .moveToEnd: move(.toEnd)
        default: break
        }
    }

    /// What Enter does, in the order of the course, unless what is selected claims it.
    mutating func doNextThing() {
        if claimEnter() { return }
        switch nextThing {
        case .nextPage: turnPage(1)
        case .work: work()
        case .predict: open(.prediction)
        case .edit: editWhereItMatters()
        case .run: run()
        case .difference: showDifference()
        case .answer(let task): open(.task(id: task))
        case .tryChanges: showChanges()
        case .moveClock:
            current.hasOfferedClock = true
            openCommandLine("clock ")
        case .putClockBack: setClock(.real)
        case .close: open(.closing)
        case .nextStep: goToNextStep()
        case .finish: show(.courseSummary(scroll: 0))
        case .wait: say("The run is under way; r starts it anew.")
        case .open: say("The files of this step are not there yet.")
        }
    }
}
