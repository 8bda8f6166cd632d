/// The members of a JSON object in the order they were written, each name once.
///
/// Where a name is given twice its last value stays, at the place of the first, since that is what JSON readers agree on.
/// `==` does not look at the order.
public struct JSONObject: Sendable {
    public private(set) var members: [(name: String, value: JSONValue)]
    /// Places by name; only kept for more members than a plain search is quick for.
    private var places: [ExactText: Int]?

    private static let indexedFrom = 9

    public init() {
        members = []
    }

    /// Keeps each name once: at its first place, with its last value.
    public init(_ members: [(name: String, value: JSONValue)]) {
        self.init()
        self.members.reserveCapacity(members.count)
        for member in members {
            set(member.name, member.value)
        }
    }

    public var count: Int { members.count }
    public var isEmpty: Bool { members.isEmpty }
    /// The names in the order of the members.
    public var names: [String] { members.map(\.name) }
    /// The values in the order of the members.
    public var values: [JSONValue] { members.map(\.value) }

    /// The value of a name; setting `nil` removes the member, setting a value keeps the member's place or appends it.
    public subscript(name: String) -> JSONValue? {
        get {
            guard let place = place(of: name), members.indices.contains(place) else { return nil }
            return members[place].value
        }
        set {
            if let newValue {
                set(name, newValue)
            } else {
                remove(name)
            }
        }
    }

    public func contains(_ name: String) -> Bool {
        place(of: name) != nil
    }

    /// Replaces the value of a name where it stands, or appends the member.
    public mutating func set(_ name: String, _ value: JSONValue) {
        if let place = place(of: name), members.indices.contains(place) {
            members[place].value = value
            return
        }
        members.append((name, value))
        if places != nil {
            places?[ExactText(name)] = members.count - 1
        } else if members.count >= Self.indexedFrom {
            index()
        }
    }

    /// Removes the member of a name and gives its value back; `nil` when there was none.
    @discardableResult
    public mutating func remove(_ name: String) -> JSONValue? {
        guard let place = place(of: name), members.indices.contains(place) else { return nil }
        let removed = members.remove(at: place)
        places = nil
        if members.count >= Self.indexedFrom { index() }
        return removed.value
    }

    /// This object with one more member, or another value for it.
    public func appending(_ name: String, _ value: JSONValue) -> JSONObject {
        var copy = self
        copy.set(name, value)
        return copy
    }

    /// This object with the members of another laid over it.
    public func overlaid(by other: JSONObject) -> JSONObject {
        var copy = self
        for member in other.members {
            copy.set(member.name, member.value)
        }
        return copy
    }

    /// This object without the members of these names.
    public func without(_ names: some Sequence<String>) -> JSONObject {
        let left = Set(names.map(ExactText.init))
        return JSONObject(members.filter { !left.contains(ExactText($0.name)) })
    }

    private func place(of name: String) -> Int? {
        if let places { return places[ExactText(name)] }
        return members.firstIndex { $0.name.isExactly(name) }
    }

    private mutating func index() {
        var places: [ExactText: Int] = [:]
        places.reserveCapacity(members.count)
        for (place, member) in members.enumerated() {
            places[ExactText(member.name)] = place
        }
        self.places = places
    }
}

extension JSONObject: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { (name: $0.0, value: $0.1) })
    }
}
