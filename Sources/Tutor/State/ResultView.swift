/// What the result pane shows.
enum ResultView: Sendable, Equatable {
    /// Stage line, items, tasks and the table of samples.
    case summary
    /// The outcome's lines, to be marked before their first run.
    case guesses(LineGuessing)
    case question(OpenQuestion)
    case difference
    case exchange
    /// The provider team's wishes.
    case changes
    /// The pact file as it would be written now.
    case pact
    /// The contract as a test in another language.
    case code
    /// Said by the broker.
    case broker
}
