import Pact

/// Finds the lines of a written pact for the places of the learner's file.
struct WrittenPlaces {
    enum Made {
        case lines([Range<Int>])
        /// The line belongs to a test, of which a pact holds nothing.
        case test
    }

    private let file: PactTestFile
    private let pact: PactFile
    private let json: JSONValue
    private let positions: JSONPositions
    /// The places of each interaction by their line, those further in behind those around them.
    private let placesByLine: [[Int: [InteractionSource.Place]]]

    init(file: PactTestFile, pact: PactFile, json: JSONValue, positions: JSONPositions) {
        self.file = file
        self.pact = pact
        self.json = json
        self.positions = positions
        placesByLine = file.interactions.map { interaction in
            Dictionary(grouping: interaction.source.places.sorted { $0.value.column < $1.value.column }, by: \.value.line)
                .mapValues { $0.map(\.key) }
        }
    }

    /// - Parameters:
    ///   - line: 1-based.
    ///   - entry: the key at the line's beginning.
    func made(by line: Int, in entry: ExerciseOutline.Entry?) -> Made {
        guard let index = file.interactions.lastIndex(where: { $0.source.start.line <= line }), placesByLine.indices.contains(index) else {
            return .lines(lines(of: [topPath(entry?.name)].compactMap(\.self)))
        }
        let byLine = placesByLine[index]
        let here = byLine[line] ?? []
        if here.isEmpty, let name = entry?.name, name == "headers" || name == "query" {
            let half = nearest(above: line, byLine).contains(where: \.isOfResponse) ? "response" : "request"
            return .lines(lines(of: [base(index).appending(.field(half)).appending(.field(name))]))
        }
        let places = here.isEmpty ? nearest(above: line, byLine) : here
        guard !places.contains(where: \.isOfTest) else { return .test }
        return .lines(lines(of: places.flatMap { paths(of: $0, in: index) }))
    }

    private func topPath(_ name: String?) -> PathExpression? {
        switch name {
        case "consumer", "provider", "interactions": name.map { PathExpression.root.appending(.field($0)) }
        case "specification": PathExpression.root.appending(.field("metadata")).appending(.field("pactSpecification"))
        default: nil
        }
    }

    /// The places of the nearest line above that has any: a value of several lines belongs to the key it stands under.
    private func nearest(above line: Int, _ byLine: [Int: [InteractionSource.Place]]) -> [InteractionSource.Place] {
        byLine.keys.filter { $0 < line }.max().flatMap { byLine[$0] } ?? []
    }

    private func base(_ index: Int) -> PathExpression {
        PathExpression.root.appending(.field("interactions")).appending(.index(index))
    }

    private func paths(of place: InteractionSource.Place, in index: Int) -> [PathExpression] {
        guard pact.interactions.indices.contains(index) else { return [] }
        let interaction = pact.interactions[index]
        let base = base(index)
        let request = WrittenHalf(base.appending(.field("request")), interaction.request?.rules, pact.specification, json)
        let response = WrittenHalf(base.appending(.field("response")), interaction.response?.rules, pact.specification, json)
        switch place {
        case .description: return [base.appending(.field("description"))]
        case .given: return ["providerState", "providerStates"].map { base.appending(.field($0)) }
        case .request: return [request.path]
        case .response: return [response.path]
        case .method: return [request.member("method")]
        case .path: return [request.member("path")] + request.rules(.path, .whole)
        case .status: return [response.member("status")] + response.rules(.status, .whole)
        case .query(let name): return request.query(name) + request.rules(.query, .name(name))
        case .requestHeader(let name): return request.header(name) + request.rules(.header, .name(name))
        case .responseHeader(let name): return response.header(name) + response.rules(.header, .name(name))
        case .requestBody(let path): return request.body(path)
        case .responseBody(let path): return response.body(path)
        case .test, .call, .without, .expectation: return []
        }
    }

    /// Where values stand, without those that are not there, in the order of the text.
    private func lines(of paths: [PathExpression]) -> [Range<Int>] {
        let ranges = paths.compactMap { path -> Range<Int>? in
            guard let place = positions[path], let value = json.value(at: path) else { return nil }
            return place.line - 1..<place.line - 1 + value.writtenLines
        }
        return ranges.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }.reduce(into: []) { merged, range in
            // What stands inside a value is lit with it.
            if let last = merged.last, range.upperBound <= last.upperBound { return }
            merged.append(range)
        }
    }
}

extension InteractionSource.Place {
    fileprivate var isOfTest: Bool {
        switch self {
        case .test, .call, .without, .expectation: true
        default: false
        }
    }

    fileprivate var isOfResponse: Bool {
        switch self {
        case .response, .status, .responseHeader, .responseBody: true
        default: false
        }
    }
}

extension JSONValue {
    /// The value at a path without wildcards; `nil` where nothing stands.
    func value(at path: PathExpression) -> JSONValue? {
        path.tokens.reduce(Optional(self)) { value, token in
            switch token {
            case .root: value
            case .field(let name): value?[name]
            case .index(let index): value?[index]
            case .anyField, .anyIndex: nil
            }
        }
    }

    /// How many lines the value takes where each member and element has one of its own.
    fileprivate var writtenLines: Int {
        let parts = array ?? object?.values ?? []
        return parts.isEmpty ? 1 : parts.reduce(2) { $0 + $1.writtenLines }
    }
}
