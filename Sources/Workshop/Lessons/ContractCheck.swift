/// An interaction to be found in the learner's contract, and the samples it is judged by.
public struct ContractCheck: Sendable, Equatable {
    /// Names the interaction by exactly these states, an accepted request and the example's status; never by its description.
    public struct Selection: Sendable, Equatable {
        public var given: [String]
        public var request: RequestSample
        public var status: Int

        public init(given: [String], request: RequestSample, status: Int = 200) {
            self.given = given
            self.request = request
            self.status = status
        }
    }

    public var selection: Selection
    /// Compared strictly, as a mock server does. Accepts before rejects before remarks.
    public var requests: [RequestSample]
    /// Compared leniently, as a verifier does. Accepts before rejects before remarks.
    public var responses: [ResponseSample]
    /// What the request's example itself must be, since verification replays it: header names with a pattern for the whole value.
    public var sends: [String: String]

    public init(
        selection: Selection, requests: [RequestSample] = [], responses: [ResponseSample] = [], sends: [String: String] = [:]
    ) {
        self.selection = selection
        self.requests = requests
        self.responses = responses
        self.sends = sends
    }
}
