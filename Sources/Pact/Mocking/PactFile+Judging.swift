extension PactFile {
    /// Finds the interaction that a request fits best, and says how well.
    ///
    /// Every interaction is compared in full. The best score wins, the earlier one of two equals. A best interaction whose method or
    /// path differs does not count as found.
    public func judge(_ request: HTTPRequest) -> MockExchange.Judgement {
        var received = ReceivedRequest(request)
        var best: (index: Int, mismatches: [Mismatch], score: Int)?
        for index in interactions.indices {
            guard case .http(let expected, _) = interactions[index].content else { continue }
            let mismatches = expected.mismatches(with: &received)
            // The only interaction is the best one.
            let score = interactions.count == 1 ? 0 : expected.score(of: received, mismatches: mismatches)
            if score > best?.score ?? .min { best = (index, mismatches, score) }
        }
        guard let best else { return .unexpected(closest: nil) }
        if best.mismatches.isEmpty { return .matched(index: best.index) }
        let isOther = best.mismatches.contains { $0.place == .method || $0.place == .path }
        return isOther ? .unexpected(closest: (best.index, best.mismatches)) : .mismatched(index: best.index, best.mismatches)
    }
}

extension ExpectedRequest {
    /// How well a request fits: one point up or down for the method, the path, each query name of either side and each header of the
    /// contract; one down for a body of another type, and for each place of the body that differs.
    func score(of request: ReceivedRequest, mismatches: [Mismatch]) -> Int {
        var failedLine = 0
        var failedNames: Set<ExactText> = []
        var failedHeaders: Set<String> = []
        var failedPlaces: Set<String> = []
        var hasOtherType = false
        for mismatch in mismatches {
            switch mismatch.place {
            case .method, .path: failedLine += 1
            case .query(let name): failedNames.insert(ExactText(name))
            case .header(let name): failedHeaders.insert(name.lowercased())
            case .bodyType: hasOtherType = true
            case .body(let path): failedPlaces.insert(path)
            case .status, .metadata: break
            }
        }
        let counted = 2 + countOfNames(with: request) + headers.count
        let failed = failedLine + failedNames.count + failedHeaders.count
        return counted - 2 * failed - (hasOtherType ? 1 : 0) - failedPlaces.count
    }

    /// How many query names either side has.
    private func countOfNames(with request: ReceivedRequest) -> Int {
        guard !query.isEmpty else { return request.query.count }
        return Set(query.map { ExactText($0.name) }).union(request.query.map { ExactText($0.name) }).count
    }
}
