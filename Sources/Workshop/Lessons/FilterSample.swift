import Pact

/// A request that goes into a filter, and what the filter must make of it; everything not named stays as it is.
public struct FilterSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples.
    public var what: String
    public var request: HTTPRequest
    /// The headers that change, with their new values.
    public var becomes: [HeaderTemplate]

    public init(id: String, what: String, request: HTTPRequest, becomes: [HeaderTemplate] = []) {
        self.id = id
        self.what = what
        self.request = request
        self.becomes = becomes
    }
}
