/// What somebody wants to do: the headings of the list of keys.
enum KeyGroup: String, Sendable, CaseIterable {
    case goOn = "Go on"
    case work = "Edit and run"
    case understand = "Understand the result"
    case help = "Get help"
    case look = "Look around"
    case typing = "While typing"
    case commandLine = "Command line (:)"
    case leave = "Leave"
}
