import Pact

/// Where the parts of an interaction stand in the learner's file, with a fallback to the nearest part around it.
public struct InteractionSource: Sendable, Equatable {
    public enum Place: Sendable, Hashable {
        case description, given
        case request, method, path
        case query(name: String)
        /// Compared without regard to case.
        case requestHeader(name: String)
        case requestBody(PathExpression)
        case response, status
        /// Compared without regard to case.
        case responseHeader(name: String)
        case responseBody(PathExpression)
        case test, call, without
        /// `returns` or `fails`.
        case expectation
    }

    /// Where the interaction begins.
    public var start: SourcePosition
    var places: [Place: SourcePosition]

    public init(start: SourcePosition, places: [Place: SourcePosition] = [:]) {
        self.start = start
        self.places = [:]
        for (place, position) in places { set(place, position) }
    }

    /// The position of a place, or of the nearest one around it: a body's field falls back to the body, that to its half, that to
    /// the interaction. An element beyond the example's list stands where the first element stands.
    public subscript(place: Place) -> SourcePosition {
        var looked: Place? = place.normalised
        while let current = looked {
            if let found = position(of: current) { return found }
            looked = current.enclosing
        }
        return start
    }

    mutating func set(_ place: Place, _ position: SourcePosition) {
        places[place.normalised] = position
    }

    private func position(of place: Place) -> SourcePosition? {
        places[place] ?? place.withFirstElements.flatMap { places[$0] }
    }
}
