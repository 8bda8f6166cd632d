import TerminalUI

extension KeyMap {
    /// The walkthrough's keys: the letters mean what they mean everywhere.
    static let walking: [KeyBinding] = [
        KeyBinding([.character(" "), .enter], .nextPage, .walking, .goOn, "the tour goes on", name: "on", label: "Space", rank: 0),
        KeyBinding(
            [.backspace, .ctrl("h")], .previousPage, .walking, .goOn, "the screen before, as it was", name: "back", label: "Backspace",
            rank: 1),
        KeyBinding([.character("i")], .edit, .walking, .work, "into the exercise at this point; q comes back", name: "try it", rank: 2),
        KeyBinding([.character("r")], .run, .walking, .work, "run again what is on the screen", name: "run again", rank: 3),
        KeyBinding([.character("n")], .nextStep, .walking, .goOn, "the tour of the next step", name: "step", label: "n/p", rank: 20),
        KeyBinding([.character("p")], .previousStep, .walking, .goOn, "the tour of the step before"),
        KeyBinding([.character("l")], .steps, .walking, .goOn, "list of steps and their states", name: "list", rank: 21),
        KeyBinding([.up, .character("k")], .moveUp, .walking, .look, "up", label: "Up or k"),
        KeyBinding([.down, .character("j")], .moveDown, .walking, .look, "down", label: "Down or j"),
        KeyBinding([.home], .moveToTop, .walking, .look, "to the top"),
        KeyBinding([.end, .character("G")], .moveToEnd, .walking, .look, "to the end", label: "End or G"),
        KeyBinding([.pageUp], .pageUp, .walking, .look, "a page up"),
        KeyBinding([.pageDown], .pageDown, .walking, .look, "a page down"),
        KeyBinding([.ctrl("u")], .halfPageUp, .walking, .look, "half a page up"),
        KeyBinding([.ctrl("d")], .halfPageDown, .walking, .look, "half a page down"),
        KeyBinding([.character("t")], .theme, .walking, .look, "next theme: dark, light, high-contrast, mono"),
        KeyBinding([.character(":")], .commandLine, .walking, .commandLine, "open the command line"),
        KeyBinding([.character("?")], .keys, .walking, .help, "all keys; type to filter, Enter runs", name: "keys", rank: 70),
        KeyBinding([.character("q")], .leave, .walking, .leave, "leave the tour; its place is kept", name: "leave", rank: 80),
        KeyBinding([.escape], .back, .walking, .leave, "leave the tour; its place is kept"),
        KeyBinding([.ctrl("c")], .saveAndLeave, .walking, .leave, "save and leave"),
        KeyBinding([.ctrl("z")], .suspend, .walking, .leave, "suspend; fg in the shell comes back"),
    ]
}
