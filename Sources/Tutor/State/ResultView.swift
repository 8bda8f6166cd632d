/// What the result pane shows.
enum ResultView: Sendable, Equatable {
    /// Stage line, items, tasks and the table of samples.
    case summary
    case question(OpenQuestion)
    case difference
    case exchange
    /// The provider team's wishes.
    case changes
}
