import TerminalUI

/// The key map: the one table from which dispatch, footer and the list of keys are made, so that they cannot disagree.
enum KeyMap {
    static let bindings: [KeyBinding] =
        goOn + moving + work + understanding + contract + help + looking + typing + commandLine + leaving + walking

    /// The binding of a key in a context; `nil` when the key does nothing there.
    static func binding(for key: Key, in context: KeyContext) -> KeyBinding? {
        bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }
    }

    /// The bindings of a key wherever they work.
    static func bindings(for key: Key) -> [KeyBinding] {
        bindings.filter { $0.keys.contains(key) }
    }

    private static func letter(_ character: Character) -> Key { .character(character) }

    private static let goOn: [KeyBinding] = [
        KeyBinding([.enter], .choose, [.list, .keyList, .stepList, .attempts], .goOn, "take what is selected", name: "take", rank: 0),
        KeyBinding([.enter, .escape, letter("q")], .back, [.text, .comparison], .goOn, "close", name: "close", rank: 0),
        KeyBinding([.escape, letter("q")], .back, [.list, .attempts], .goOn, "close without choosing", name: "close", rank: 2),
        KeyBinding([.escape], .back, .keyList, .goOn, "close the list of keys", name: "close", rank: 2),
        KeyBinding([.escape], .back, .stepList, .goOn, "close the list of steps", name: "close", rank: 2),
        KeyBinding([.enter], .nextThing, .commands, .goOn, "the next thing to do; the footer names it", name: "next", rank: 0),
        KeyBinding([letter(" ")], .nextPage, .commands, .goOn, "next page of the step's text", name: "page", rank: 20),
        KeyBinding([.backspace, .ctrl("h")], .previousPage, .commands, .goOn, "previous page", name: "back", label: "Backspace", rank: 3),
        KeyBinding(
            (1...9).compactMap { number in String(number).first.map(Key.character) }, .answerByNumber, .question, .goOn,
            "take the answer of that number", name: "answer", label: "1-9", rank: 1),
        KeyBinding([.right], .guessPass, .guesses, .goOn, "predict that the line passes", name: "pass", rank: 1),
        KeyBinding([.left], .guessFail, .guesses, .goOn, "predict that the line fails", name: "fail", rank: 2),
        KeyBinding(
            (1...9).compactMap { number in String(number).first.map(Key.character) }, .answerByNumber, .guesses, .goOn,
            "turn the mark of the line of that number", name: "mark", label: "1-9", rank: 3),
        KeyBinding([.escape], .back, [.question, .guesses], .goOn, "leave the question", name: "not now", rank: 6),
        KeyBinding(
            [.escape], .back, [.difference, .exchange, .changes, .pact, .code, .broker], .goOn, "back to the result", name: "back", rank: 6),
        KeyBinding([.escape], .back, .commands, .goOn, "leave what is open, one thing at a time"),
        KeyBinding([letter("n")], .nextStep, .commands, .goOn, "next step; says what is missing", name: "step", label: "n/p", rank: 60),
        KeyBinding([letter("p")], .previousStep, .commands, .goOn, "previous step"),
        KeyBinding([letter("l")], .steps, .commands, .goOn, "list of steps and their states", name: "list", rank: 55),
    ]

    private static let movable: KeyContext = [.commands, .list, .text, .attempts, .comparison]
    private static let moving: [KeyBinding] = [
        KeyBinding([letter("["), .up], .previousMismatch, .difference, .understand, "previous mismatch", label: "["),
        KeyBinding(
            [letter("]"), .down], .nextMismatch, .difference, .understand, "next mismatch", name: "mismatch", label: "Up/Down", rank: 2),
        KeyBinding([.up, letter("k")], .moveUp, movable, .look, "up", label: "Up or k"),
        KeyBinding([.down, letter("j")], .moveDown, movable, .look, "down", label: "Down or j"),
        KeyBinding([.up], .moveUp, [.keyList, .stepList], .look, "up"),
        KeyBinding([.down], .moveDown, [.keyList, .stepList], .look, "down"),
        KeyBinding([.home], .moveToTop, .stepList, .look, "to the top"),
        KeyBinding([.end], .moveToEnd, .stepList, .look, "to the end"),
        KeyBinding([.pageUp], .pageUp, .stepList, .look, "a page up"),
        KeyBinding([.pageDown], .pageDown, .stepList, .look, "a page down"),
        KeyBinding([.home], .moveToTop, movable, .look, "to the top"),
        KeyBinding([.end, letter("G")], .moveToEnd, movable, .look, "to the end", label: "End or G"),
        KeyBinding([.pageUp], .pageUp, movable, .look, "a page up"),
        KeyBinding([.pageDown], .pageDown, movable, .look, "a page down"),
        KeyBinding([.ctrl("u")], .halfPageUp, movable, .look, "half a page up"),
        KeyBinding([.ctrl("d")], .halfPageDown, movable, .look, "half a page down"),
    ]

    private static let work: [KeyBinding] = [
        KeyBinding([letter("r")], .run, .commands, .work, "run this step's checks", name: "run", rank: 10),
        KeyBinding([letter("i")], .edit, .commands, .work, "edit the file here", name: "edit", rank: 11),
        KeyBinding(
            [letter("e")], .externalEditor, .commands, .work, "edit the file in your own editor ($VISUAL or $EDITOR)", name: "editor",
            rank: 40),
        KeyBinding([letter("<")], .previousFile, .working, .work, "previous file of the step"),
        KeyBinding([letter(">")], .nextFile, .working, .work, "next file of the step", name: "files", label: "</>", rank: 30),
        KeyBinding([letter("o")], .files, .working, .work, "list of the step's files"),
        KeyBinding([letter("z")], .undoChange, .working, .work, "undo the last saved change of the step's files, also of earlier sessions"),
        KeyBinding([letter("Z")], .redoChange, .working, .work, "make the undone change again"),
        KeyBinding([letter("v")], .attempts, .working, .work, "attempts: every run with its files; open, compare, bring back"),
        KeyBinding([letter(" ")], .markAttempt, .attempts, .work, "mark for a comparison", name: "mark", label: "Space", rank: 3),
        KeyBinding([letter("d")], .difference, .attempts, .work, "compare with the marked one", name: "compare", rank: 1),
        KeyBinding([letter("b")], .bringBack, [.attempts, .comparison], .work, "bring these files back", name: "bring back", rank: 4),
        KeyBinding([letter("a")], .allRows, .comparison, .work, "all lines, also the equal ones", name: "all lines", rank: 5),
        KeyBinding([letter("x")], .reset, .working, .work, "put the step's files back to the start (asks, keeps a copy)"),
    ]

    private static let understanding: [KeyBinding] = [
        KeyBinding([letter("d")], .difference, .working, .understand, "the difference: what was asked, what came", name: "diff", rank: 12),
        KeyBinding([letter("w")], .why, .difference, .understand, "why: the rule in force and the cause", name: "why", rank: 4),
        KeyBinding([letter("w")], .why, .result, .understand, "why: the rule in force, where it stands, what would satisfy it"),
        KeyBinding(
            [letter("g")], .goToLine, .working, .understand, "go to the line: the cause, then the expectation", name: "go to line", rank: 13
        ),
        KeyBinding([letter("a")], .allRows, .difference, .understand, "all rows, also those that fit", name: "all rows", rank: 15),
        KeyBinding(
            [letter("s")], .exchange, .working, .understand, "the whole exchange as it went over the wire", name: "exchange", rank: 16),
        KeyBinding(
            [letter("y")], .copy, [.difference, .exchange, .traffic, .pact, .code], .understand, "copy as plain text", name: "copy",
            rank: 17),
    ]

    private static let contract: [KeyBinding] = [
        KeyBinding(
            [letter("P")], .pact, .working, .understand, "the pact as it is now, beside your text; P again closes it", name: "pact",
            rank: 36),
        KeyBinding(
            [letter("V")], .version, .working, .understand, "show the pact or the code as V2, V3 or V4", name: "version", rank: 7),
        KeyBinding(
            [letter("c")], .code, .working, .understand, "the same in your language: Swift, JavaScript, Java, Python, Go, C#", name: "code",
            rank: 37),
        KeyBinding(
            (1...9).compactMap { number in String(number).first.map(Key.character) }, .answerByNumber, .code, .understand,
            "choose the language of that number", name: "language", label: "1-6", rank: 1),
        KeyBinding([letter("a")], .allRows, .code, .understand, "all interactions, or the one at the cursor", name: "all or one", rank: 5),
    ]

    /// Where a search may have led.
    private static let afterSearch: KeyContext = [.reading, .task, .edit, .result, .traffic]

    private static let help: [KeyBinding] = [
        KeyBinding([letter("h")], .hint, .working, .help, "next hint", name: "hint", rank: 14),
        KeyBinding([letter("S")], .solution, .working, .help, "the solution as a difference from your files"),
        KeyBinding([letter("K")], .glossary, .commands, .help, "glossary: the word at the cursor, or all words"),
        KeyBinding([letter("/")], .search, .commands, .look, "search all pages, the glossary and your files"),
        KeyBinding([letter("]")], .nextHit, afterSearch, .look, "next place that the search found"),
        KeyBinding([letter("[")], .previousHit, afterSearch, .look, "previous place that the search found"),
        KeyBinding([letter("?")], .keys, .commands, .help, "all keys; type to filter, Enter runs", name: "keys", rank: 70),
    ]

    private static let commandLine: [KeyBinding] = [
        KeyBinding([letter(":")], .commandLine, .commands, .commandLine, "open the command line"),
        KeyBinding([.tab], .editCommandLine, .commandLine, .commandLine, "complete; again: the next one", label: "Tab"),
        KeyBinding([.up, .down], .editCommandLine, .commandLine, .commandLine, "earlier lines that begin so", label: "Up and Down"),
        KeyBinding([.escape], .editCommandLine, .commandLine, .commandLine, "leave the command line"),
    ]

    /// Where digits choose.
    private static let digits: KeyContext = [.question, .guesses, .code]

    private static let looking: [KeyBinding] = [
        KeyBinding([.tab], .nextPane, .working, .look, "next pane", name: "pane", rank: 35),
        KeyBinding([.backTab], .previousPane, .working, .look, "previous pane"),
        KeyBinding([letter("1")], .taskPane, .working.subtracting(digits), .look, "the task"),
        KeyBinding([letter("2")], .editPane, .working.subtracting(digits), .look, "the editor"),
        KeyBinding([letter("3")], .resultPane, .working.subtracting(digits), .look, "the result"),
        KeyBinding(
            [letter("4")], .trafficPane, .working.subtracting(digits), .look,
            "the traffic: every request and its answer; with a broker, in turn what it knows, its log, the traffic", name: "broker",
            rank: 12),
        KeyBinding([letter("+")], .zoom, .working, .look, "the pane in focus over the whole screen, and back"),
        KeyBinding([letter("t")], .theme, .commands, .look, "next theme: dark, light, high-contrast, mono"),
    ]

    private static let typing: [KeyBinding] = [
        KeyBinding([.ctrl("s")], .saveAndRun, [.typing, .searching], .typing, "save and run", name: "save and run", rank: 0),
        KeyBinding([.ctrl("s")], .run, .commands, .work, "save and run"),
        KeyBinding([.escape], .closeSearch, .searching, .typing, "end the search", name: "end search", rank: 1),
        KeyBinding([.escape], .stopTyping, .typing, .typing, "stop typing", name: "stop typing", rank: 1),
        KeyBinding([.ctrl("z"), .alt("u")], .editText, .typing, .typing, "undo", name: "undo", rank: 2),
        KeyBinding([.ctrl("y"), .alt("e")], .editText, .typing, .typing, "redo", name: "redo", rank: 3),
        KeyBinding([.ctrl("k")], .editText, .typing, .typing, "cut the line", name: "cut line", rank: 4),
        KeyBinding([.alt("6")], .editText, .typing, .typing, "copy the line", rank: 6),
        KeyBinding([.ctrl("u")], .editText, .typing, .typing, "paste the lines cut or copied", name: "paste line", rank: 5),
        KeyBinding([.ctrl("w")], .editText, .typing, .typing, "search", name: "search", rank: 7),
        KeyBinding([.enter], .editText, .searching, .typing, "next place found", name: "next found", rank: 0),
        KeyBinding([.backTab], .editText, .searching, .typing, "previous place found", name: "previous", rank: 2),
        KeyBinding([.ctrlLeft, .ctrlRight], .editText, .typing, .typing, "by words", label: "Ctrl-Left/Right"),
        KeyBinding([.tab], .complete, .typing, .typing, "complete the key or tag begun, else indent"),
        KeyBinding(
            [.ctrl("c")], .leaveWhileTyping, [.typing, .searching], .leave, "twice: save and leave", name: "leave", label: "Ctrl-C twice",
            rank: 8),
    ]

    private static let leaving: [KeyBinding] = [
        KeyBinding(
            [letter("q")], .leave, [.commands, .tooSmall], .leave, "leave; asks only if something would be lost", name: "leave", rank: 80),
        KeyBinding(
            [.ctrl("c")], .saveAndLeave, [.commands, .list, .text, .keyList, .stepList, .tooSmall, .attempts, .comparison], .leave,
            "save and leave"),
        KeyBinding(
            [.ctrl("z")], .suspend, [.commands, .list, .text, .attempts, .comparison], .leave, "suspend; fg in the shell comes back"),
    ]
}
