/// Unicode scalars a character may be drawn from, as ranges in order that do not touch; never surrogates.
struct ScalarSet: Sendable, Equatable {
    private(set) var ranges: [ClosedRange<UInt32>] = []

    private static let surrogates: ClosedRange<UInt32> = 0xD800...0xDFFF

    /// What is drawn where a pattern only says what a character is not: ASCII that can be printed.
    static let printable = ScalarSet(" "..."~")
    static let digits = ScalarSet("0"..."9")
    static let hexadecimal = ScalarSet("0"..."9", "A"..."F", "a"..."f")
    static let word = ScalarSet("0"..."9", "A"..."Z", "_"..."_", "a"..."z")
    /// A space stands for every blank: it goes everywhere, even into a header.
    static let blank = ScalarSet(" "..." ")

    init(_ ranges: ClosedRange<Unicode.Scalar>...) {
        for range in ranges { insert(range) }
    }

    init(_ scalar: Unicode.Scalar) {
        self.init(scalar...scalar)
    }

    /// Those printable ASCII characters that are so.
    init(where isMember: (Unicode.Scalar) -> Bool) {
        for scalar in Self.printable.scalars where isMember(scalar) { insert(scalar...scalar) }
    }

    var isEmpty: Bool { ranges.isEmpty }
    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The scalar at a 0-based place in order; `nil` beyond the end.
    subscript(place: Int) -> Unicode.Scalar? {
        var place = place
        for range in ranges {
            if place < range.count { return Unicode.Scalar(range.lowerBound + UInt32(place)) }
            place -= range.count
        }
        return nil
    }

    mutating func insert(_ range: ClosedRange<Unicode.Scalar>) {
        insert(range.lowerBound.value...range.upperBound.value)
    }

    mutating func formUnion(_ other: ScalarSet) {
        for range in other.ranges { insert(range) }
    }

    func intersection(_ other: ScalarSet) -> ScalarSet {
        var result = ScalarSet()
        for range in ranges {
            for overlapping in other.ranges where range.overlaps(overlapping) { result.insert(range.clamped(to: overlapping)) }
        }
        return result
    }

    /// Printable ASCII without these.
    var complement: ScalarSet {
        ScalarSet { !contains($0) }
    }

    /// With the other case of every ASCII letter.
    var inBothCases: ScalarSet {
        var result = self
        for (upper, lower) in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars, "abcdefghijklmnopqrstuvwxyz".unicodeScalars) {
            if contains(upper) { result.insert(lower...lower) }
            if contains(lower) { result.insert(upper...upper) }
        }
        return result
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) }
    }

    private var scalars: [Unicode.Scalar] { ranges.flatMap { $0.compactMap(Unicode.Scalar.init) } }

    private mutating func insert(_ range: ClosedRange<UInt32>) {
        guard !range.overlaps(Self.surrogates) else {
            if range.lowerBound < Self.surrogates.lowerBound { insert(range.lowerBound...Self.surrogates.lowerBound - 1) }
            if range.upperBound > Self.surrogates.upperBound { insert(Self.surrogates.upperBound + 1...range.upperBound) }
            return
        }
        var (lowest, highest) = (range.lowerBound, range.upperBound)
        ranges.removeAll { other in
            guard other.lowerBound <= highest + 1, lowest <= other.upperBound + 1 else { return false }
            (lowest, highest) = (min(lowest, other.lowerBound), max(highest, other.upperBound))
            return true
        }
        let place = ranges.firstIndex { $0.lowerBound > highest } ?? ranges.endIndex
        ranges.insert(lowest...highest, at: place)
    }
}
