import Pact

extension ConsumerPact {
    /// Tries the consumer on the contract's interactions, and writes the pact file when all went as agreed.
    ///
    /// A mock server plays the provider while `block` runs. When `block` has returned, every interaction has been asked for and every
    /// request was as the contract says, the interactions are merged into the file `<consumer>-<provider>.json`; many tests, also at the
    /// same time and in several processes, can write to one file.
    ///
    ///     @Test func showsAllProducts() async throws {
    ///         try await pact.test { provider in
    ///             let products = try await ProductClient(at: provider.address).products()
    ///             #expect(products.map(\.name) == ["Gem Visa"])
    ///         }
    ///     }
    ///
    /// What earlier runs have written stays in the file; to be rid of interactions that no test has any more, remove the folder before
    /// the tests run.
    ///
    /// `#expect` does not stop a test, so a contract is written even when one fails; `#require` and thrown errors keep it from that.
    ///
    /// - Parameters:
    ///   - folder: where the pact file lies, made where it is missing; seen from the working folder, which in `swift test` is the
    ///     package's. `nil` to write nothing.
    ///   - generation: what the contract's generators need of the world; the system's clock and chance by default.
    ///   - block: the consumer's own code, asking the server it is given.
    /// - Returns: what `block` returned.
    /// - Throws: `ConsumerPactError` before anything is served; `ConsumerTestFailure` with a sentence for each mismatch, which also
    ///   tells what `block` threw; what `block` threw, where nothing else is wrong; `PactFileWritingError`.
    @discardableResult
    public func test<Result: Sendable>(
        writingTo folder: String? = "pacts", generation: GenerationSource = .system,
        _ block: @Sendable (MockProvider) async throws -> Result
    ) async throws -> Result {
        let file = try file().onlyInteractions { $0.request != nil }
        let (outcome, session) = try await MockSession.serving(file, generation: generation, over: NetworkTransport()) { origin in
            await Self.outcome { try await block(MockProvider(origin: origin)) }
        }
        guard session.isFulfilled else {
            throw ConsumerTestFailure(pact: file, results: session.results, cause: outcome.failure.map { "\($0)" })
        }
        let result = try outcome.get()
        try file.write(to: folder)
        return result
    }

    /// Tries the consumer on the contract's messages, one after the other, and writes them to the pact file when it could handle all.
    ///
    /// - Parameters:
    ///   - folder: as with `test`.
    ///   - handle: the consumer's own handler; it throws when it cannot make anything of a message.
    /// - Throws: `ConsumerPactError` before anything is handled; what `handle` threw; `PactFileWritingError`.
    public func testMessages(
        writingTo folder: String? = "pacts", generation: GenerationSource = .system, _ handle: (ReceivedMessage) async throws -> Void
    ) async throws {
        let file = try file().onlyInteractions { if case .message = $0.content { true } else { false } }
        for interaction in file.interactions {
            guard case .message(let message) = interaction.content else { continue }
            var context = generation.context(.consumer)
            try await handle(ReceivedMessage(interaction.description, message.generated(in: &context)))
        }
        try file.write(to: folder)
    }

    private static func outcome<Value>(_ block: () async throws -> Value) async -> Swift.Result<Value, any Error> {
        do {
            return .success(try await block())
        } catch {
            return .failure(error)
        }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}

extension ReceivedMessage {
    fileprivate init(_ description: String, _ message: ExpectedMessage) {
        self.description = description
        metadata = message.metadata
        switch message.contents {
        case .present(let bytes, _): contents = bytes
        case .null: contents = Array("null".utf8)
        case .missing, .empty: contents = []
        }
    }
}

extension PactFile {
    fileprivate func onlyInteractions(_ belongs: (Interaction) -> Bool) throws(ConsumerPactError) -> PactFile {
        var file = self
        file.interactions = interactions.filter(belongs)
        guard !file.interactions.isEmpty else { throw .nothingExpected }
        return file
    }

    fileprivate func write(to folder: String?) throws(PactFileWritingError) {
        guard let folder else { return }
        try PactFileWriter.write(self, to: folder.hasSuffix("/") ? folder + fileName : "\(folder)/\(fileName)")
    }
}
