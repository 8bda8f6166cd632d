import ArgumentParser

/// How a command tells its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One line of JSON for each result, in a shape that is a promise.
    case json
}
