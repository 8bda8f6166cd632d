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
        // The first test is quick and nearly always decides; the second tells canonically equal texts apart.
        self == other && utf8.elementsEqual(other.utf8)
    }

    /// True when this text comes first in byte order, the order in which pact files write their names.
    func isBefore(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
