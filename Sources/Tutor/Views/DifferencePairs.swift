import Pact
import TerminalUI
import Workshop

/// An item's mismatches as pairs of expected and actual, in the contract's order, and what fits around them.
struct DifferencePairs {
    private(set) var pairs: [DiffPair] = []
    /// The finding that a pair is about, by the pair's index.
    private(set) var findings: [Int: Int] = [:]
    /// The answer that was compared, in a verification.
    let response: HTTPResponse?
    let expectedSide = "contract asks (consumer)"
    let actualSide: String

    init(_ item: RunItem, run: RunKind) {
        let exchange = item.exchanges.last
        if run == .verify, case .response(let response)? = exchange?.answer { self.response = response } else { response = nil }
        actualSide = run == .verify ? "provider said" : "test sent"
        let places = item.findings.map(\.mismatch.place)
        if run == .verify {
            if !places.contains(.status), let response { addEqual("status", String(response.status)) }
        } else if let request = exchange?.request {
            if !places.contains(.method) { addEqual("method", request.method) }
            if !places.contains(.path) { addEqual("path", request.path) }
        }
        for (index, finding) in item.findings.enumerated() {
            findings[pairs.count] = index
            pairs.append(Self.pair(finding.mismatch))
        }
        if run == .verify, !places.contains(.bodyType), let response { addEqualBody(response, except: places) }
    }

    private mutating func addEqual(_ label: String, _ text: String) {
        pairs.append(DiffPair(label: label, expected: nil, actual: text, isEqual: true))
    }

    private mutating func addEqualBody(_ response: HTTPResponse, except places: [Mismatch.Place]) {
        guard let body = try? JSONValue.parse(response.body) else { return }
        let differing = places.compactMap { place -> String? in
            if case .body(let path) = place { return path }
            return nil
        }
        for leaf in JSONLeaves.all(of: body, limit: 300) where !differing.contains(where: { leaf.path.isAtOrBelow($0) }) {
            addEqual(leaf.path, leaf.value.brief(limit: 200))
        }
    }

    /// Types are named where they differ, and lengths of lists.
    static func pair(_ mismatch: Mismatch) -> DiffPair {
        let label = mismatch.place.shortName
        if mismatch.place == .bodyType {
            return DiffPair(
                label: "body (not compared)", expected: mismatch.expected.map(DifferenceView.bare),
                actual: mismatch.actual.map(DifferenceView.bare),
                isEqual: false)
        }
        guard case .body = mismatch.place else {
            return DiffPair(
                label: label, expected: mismatch.expected.map(DifferenceView.bare) ?? "nothing",
                actual: mismatch.actual.map(DifferenceView.bare) ?? "nothing", isEqual: false)
        }
        let sameKind = mismatch.expected?.kind == mismatch.actual?.kind
        return DiffPair(
            label: label, expected: mismatch.expected.map { text($0, named: !sameKind) } ?? "nothing",
            actual: mismatch.actual.map { text($0, named: !sameKind) } ?? "nothing", isEqual: false)
    }

    private static func text(_ value: JSONValue, named: Bool) -> String {
        switch value {
        case .array(let items): "array, \(items.count) item\(items.count == 1 ? "" : "s")  \(value.brief(limit: 120))"
        case .object(let object): "object, \(object.count) field\(object.count == 1 ? "" : "s")  \(value.brief(limit: 120))"
        case .null: "null"
        default: named ? "\(name(of: value.kind)) \(value.brief(limit: 200))" : value.brief(limit: 200)
        }
    }

    private static func name(of kind: JSONKind) -> String {
        kind.isNumber ? "number" : kind.rawValue.lowercased()
    }
}

extension String {
    /// True for `$[0].id` at or below `$[0]`.
    fileprivate func isAtOrBelow(_ path: String) -> Bool {
        guard hasPrefix(path) else { return false }
        let rest = dropFirst(path.count)
        return rest.isEmpty || rest.first == "." || rest.first == "["
    }
}
