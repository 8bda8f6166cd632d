extension ExpectedMessage {
    /// Everything that keeps a message from fitting this expectation: its metadata in the contract's order, then its contents.
    ///
    /// Lenient: a message may hold more metadata and more members of JSON objects than the contract names.
    public func mismatches(with actual: Message) -> [Mismatch] {
        var comparison = Comparison(rules: rules, isStrict: false)
        comparison.compareMetadata(expectedMetadata, actual.comparedMetadata)
        comparison.compareContents(contents, of: contentType, actual)
        return comparison.mismatches
    }

    /// The same for an answer to a synchronous message, whose metadata need not tell the contents' type unless the contract does.
    public func mismatches(withAnswer actual: Message) -> [Mismatch] {
        var comparison = Comparison(rules: rules, isStrict: false)
        comparison.compareMetadata(metadata, actual.comparedMetadata)
        comparison.compareContents(contents, of: contentType, actual)
        return comparison.mismatches
    }

    /// Everything that keeps a message from fitting this expectation of a request.
    public func mismatches(withRequest actual: Message) -> [Mismatch] { mismatches(withAnswer: actual) }

    /// Everything that keeps answers from fitting these expectations: each answer by its own, and their number.
    ///
    /// Expecting none means that nothing is said of answers.
    public static func mismatches(of responses: [ExpectedMessage], withAnswers answers: [Message]) -> [Mismatch] {
        guard !responses.isEmpty else { return [] }
        guard responses.count == answers.count else {
            let counted = { (count: Int) in JSONValue.string(Mismatch.counted(count, "response")) }
            return [
                Mismatch(
                    place: .bodyType, reason: .lengthDiffers(expected: responses.count, actual: answers.count),
                    expected: counted(responses.count), actual: counted(answers.count))
            ]
        }
        return zip(responses, answers).flatMap { $0.mismatches(withAnswer: $1) }
    }
}

extension Message {
    /// The metadata with the contents' type, where that is known and the metadata does not tell it.
    fileprivate var comparedMetadata: JSONObject {
        guard let contentType, metadata["contentType"] == nil else { return metadata }
        return metadata.appending("contentType", .string(contentType))
    }
}
