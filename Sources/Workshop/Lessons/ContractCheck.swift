/// An interaction to be found in the learner's contract, and the samples it is judged by.
public struct ContractCheck: Sendable, Equatable {
    /// Names the interaction by its states, an accepted request and the example's status; never by its description.
    public struct Selection: Sendable, Equatable {
        /// Exactly these states; where `givenNot` names any, only what the course calls the situation.
        public var given: [String]
        /// Not empty: every situation will do that has a name and is none of these.
        public var givenNot: [String]
        public var request: RequestSample
        /// `nil`: any status.
        public var status: Int?
        /// The headers that the interaction's test leaves out, by which it is known where several interactions accept the request.
        public var without: [String]

        public init(
            given: [String], givenNot: [String] = [], request: RequestSample, status: Int? = 200, without: [String] = []
        ) {
            self.given = given
            self.givenNot = givenNot
            self.request = request
            self.status = status
            self.without = without
        }
    }

    public var selection: Selection
    /// Compared strictly, as a mock server does. Accepts before rejects before remarks.
    public var requests: [RequestSample]
    /// Compared leniently, as a verifier does. Accepts before rejects before remarks.
    public var responses: [ResponseSample]
    /// What the request's example itself must be, since a verification replays it.
    public var sends: [SentSample]

    public init(
        selection: Selection, requests: [RequestSample] = [], responses: [ResponseSample] = [], sends: [SentSample] = []
    ) {
        self.selection = selection
        self.requests = requests
        self.responses = responses
        self.sends = sends
    }
}
