import Pact

/// Finds the interaction of the learner's contract that a check is about.
struct InteractionSelection: Sendable {
    let wanted: ContractCheck.Selection
    /// By which two interactions that could both be meant are told apart.
    let responses: [ResponseSample]
    let file: PactTestFile

    /// The interaction meant. Where none accepts the request but one comes near, that one is judged, so that the samples show what
    /// keeps it from being the one.
    var selected: (chosen: PactTestInteraction?, fault: SelectionFault?) {
        let inStates = file.interactions.filter { $0.providerStates.are(wanted.given, orNamedOtherThan: wanted.givenNot) }
        let candidates = inStates.filter { wanted.status == nil || $0.response.status == wanted.status }
        let fitting = candidates.filter(accepts)
        if let only = only(of: fitting) { return (only, nil) }
        if !fitting.isEmpty { return (nil, .several(wanted, lines: fitting.map(\.source.start.line))) }
        if let near = nearest(of: candidates) {
            let line = near.interaction.requestLine
            if line == wanted.request.request.line { return (near, nil) }
            return (near, .noRequest(wanted, line: near.source[.path].line, has: line))
        }
        return (nil, fault(inStates))
    }

    private func accepts(_ interaction: PactTestInteraction) -> Bool {
        interaction.request.mismatches(with: wanted.request.request).isEmpty
    }

    /// Those whose test leaves out just the headers named.
    private func tested(_ interactions: [PactTestInteraction]) -> [PactTestInteraction] {
        let without = Set(wanted.without.map { $0.lowercased() })
        return interactions.filter { Set($0.test.without.map { $0.lowercased() }) == without }
    }

    /// The one there is; else the one whose test leaves out just the headers named; else the one that no sample of a response speaks
    /// against.
    private func only(of fitting: [PactTestInteraction]) -> PactTestInteraction? {
        let holding = fitting.filter { interaction in
            responses.allSatisfy { sample in
                switch sample.role {
                case .accept: interaction.response.mismatches(with: sample.response).isEmpty
                case .reject: !interaction.response.mismatches(with: sample.response).isEmpty
                case .remark: true
                }
            }
        }
        return [fitting, tested(fitting), holding].first { $0.count == 1 }?.first
    }

    /// The candidate that asks for something like the request: the only one, or the only one with as many parts in its path, the only
    /// one of these by what its test leaves out. Where headers are left out, only a test that does so makes an interaction a candidate.
    private func nearest(of candidates: [PactTestInteraction]) -> PactTestInteraction? {
        let pool = wanted.without.isEmpty ? candidates : tested(candidates)
        if pool.count == 1, wanted.givenNot.isEmpty { return pool.first }
        let parts = wanted.request.request.path.split(separator: "/").count
        let alike = pool.filter { $0.request.path.split(separator: "/").count == parts }
        return [alike, tested(alike)].first { $0.count == 1 }?.first
    }

    private func fault(_ inStates: [PactTestInteraction]) -> SelectionFault {
        let asking = file.interactions.filter(accepts)
        let sameStatus = asking.filter { wanted.status == nil || $0.response.status == wanted.status }
        let isOnlyOne = inStates.count == 1 && wanted.givenNot.isEmpty
        if sameStatus.isEmpty, let near = inStates.last(where: accepts) ?? (isOnlyOne ? inStates.first : nil) {
            return .noStatus(wanted, line: near.source[.status].line, has: near.response.status)
        }
        if let near = (sameStatus.isEmpty ? asking : sameStatus).last {
            return .noStates(wanted, line: near.source[.given].line, has: near.providerStates.map(\.name))
        }
        return .none(wanted)
    }
}
