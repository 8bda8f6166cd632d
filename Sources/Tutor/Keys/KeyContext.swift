/// Where keys go: what is on top of the screen, or the pane in focus.
struct KeyContext: OptionSet, Sendable, Hashable {
    let rawValue: Int

    static let reading = KeyContext(rawValue: 1 << 0)
    static let task = KeyContext(rawValue: 1 << 1)
    static let edit = KeyContext(rawValue: 1 << 2)
    /// The result pane with its summary.
    static let result = KeyContext(rawValue: 1 << 3)
    static let traffic = KeyContext(rawValue: 1 << 4)
    static let question = KeyContext(rawValue: 1 << 5)
    static let difference = KeyContext(rawValue: 1 << 6)
    static let exchange = KeyContext(rawValue: 1 << 7)
    static let changes = KeyContext(rawValue: 1 << 8)
    static let typing = KeyContext(rawValue: 1 << 9)
    static let searching = KeyContext(rawValue: 1 << 10)
    /// A popup with something to choose.
    static let list = KeyContext(rawValue: 1 << 11)
    /// A popup that is read.
    static let text = KeyContext(rawValue: 1 << 12)
    /// The list of keys, where letters filter.
    static let keyList = KeyContext(rawValue: 1 << 13)
    static let tooSmall = KeyContext(rawValue: 1 << 14)
    /// The command line is open.
    static let commandLine = KeyContext(rawValue: 1 << 15)
    /// The list of attempts.
    static let attempts = KeyContext(rawValue: 1 << 16)
    /// Two states of the step's files side by side, or the solution.
    static let comparison = KeyContext(rawValue: 1 << 17)

    /// The walkthrough.
    static let walking = KeyContext(rawValue: 1 << 18)
    /// The outcome's lines, to be predicted.
    static let guesses = KeyContext(rawValue: 1 << 20)

    /// The pact file, or the contract in another language.
    static let pact = KeyContext(rawValue: 1 << 21)
    static let code = KeyContext(rawValue: 1 << 22)

    /// Said by the broker.
    static let broker = KeyContext(rawValue: 1 << 24)

    /// The list of steps, where letters filter.
    static let stepList = KeyContext(rawValue: 1 << 23)

    /// Any pane while working.
    static let working: KeyContext = [
        .task, .edit, .result, .traffic, .question, .guesses, .difference, .exchange, .changes, .pact, .code, .broker,
    ]
    /// Everywhere that letters are commands.
    static let commands: KeyContext = [
        .reading, .task, .edit, .result, .traffic, .question, .guesses, .difference, .exchange, .changes, .pact, .code, .broker,
    ]
}
