/// Everything that the values generated for one message depend on: the same context makes the same values.
public struct GenerationContext: Sendable {
    public enum Mode: Sendable, Equatable {
        /// What a mock server sends: there is a mock server's address, and no provider state.
        case consumer
        /// What a provider is asked while it is verified: there is a provider state, and no mock server.
        case provider
    }

    public var mode: Mode
    /// `nil` where there is no clock: dates and times leave the example alone.
    public var now: CivilDateTime?
    /// `nil` where there is no chance: what is random leaves the example alone.
    public var random: SeededRandom?
    /// The parameters of the provider states, overlaid by what their handlers told.
    public var stateValues: JSONObject
    /// Where the mock server is reached, without a slash at the end, e.g. `http://127.0.0.1:1234`.
    public var mockServerURL: String?

    /// How much more may be made, in characters or as much work; what comes behind keeps its example. It keeps a contract that asks for
    /// much within a second.
    private var workLeft = 5_000_000
    /// The patterns met so far, each read once; `nil` for one that nothing can be generated from.
    private var patterns: [String: PatternSampler?] = [:]

    public init(
        mode: Mode, now: CivilDateTime? = nil, random: SeededRandom? = nil, stateValues: JSONObject = JSONObject(),
        mockServerURL: String? = nil
    ) {
        self.mode = mode
        self.now = now
        self.random = random
        self.stateValues = stateValues
        self.mockServerURL = mockServerURL
    }

    /// Takes some work from what is left; false when there is not as much.
    mutating func spend(_ work: Int) -> Bool {
        guard work <= workLeft else { return false }
        workLeft -= work
        return true
    }

    /// Something drawn by chance; `nil` where there is no chance.
    mutating func drawn<Value>(_ draw: (inout SeededRandom) -> Value) -> Value? {
        guard var source = random else { return nil }
        let value = draw(&source)
        random = source
        return value
    }

    /// A text that the whole pattern matches; `nil` when none was found.
    mutating func sample(of pattern: String) -> String? {
        guard random != nil else { return nil }
        let known = patterns[pattern] ?? PatternSampler(pattern)
        patterns[pattern] = .some(known)
        guard let sampler = known else { return nil }
        let limit = workLeft
        guard let (text, work) = drawn({ sampler.sample(using: &$0, work: limit) }) else { return nil }
        guard spend(min(work, limit)), let text else {
            // What could not be had once is not tried for every element of a list.
            patterns[pattern] = .some(nil)
            return nil
        }
        return text
    }
}
