/// A text compared and hashed by its bytes.
///
/// Swift's `String` calls `é` written as one scalar or as two the same text; JSON, HTTP and so contracts do not.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: Self, right: Self) -> Bool {
        left.text.isExactly(right.text)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// True when both texts are the same bytes.
    func isExactly(_ other: String) -> Bool {
        // The first two tests are quick and nearly always decide; the third tells canonically equal texts apart.
        guard utf8.count == other.utf8.count, self == other else { return false }
        var (one, two) = (self, other)
        return one.withUTF8 { one in two.withUTF8 { two in one.elementsEqual(two) } }
    }

    /// True when this text comes first in byte order, the order in which pact files write their names.
    func isBefore(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
