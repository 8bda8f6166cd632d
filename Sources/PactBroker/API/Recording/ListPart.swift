import Pact

/// Which part of a long list is wanted: `?pageNumber=2&pageSize=50`.
struct ListPart: Sendable, Equatable {
    /// From 1.
    let number: Int
    let size: Int

    /// How many there are on a page where nobody asks otherwise.
    static let usualSize = 100
    static let largestSize = 10_000

    /// - Throws: `BrokerError.invalid` for numbers that are none.
    init(_ call: BrokerCall) throws(BrokerError) {
        var problems: [String: [String]] = [:]
        func number(_ name: String, usual: Int, largest: Int) -> Int {
            guard let text = call.query(name) else { return usual }
            if let number = Int(text), (1...largest).contains(number) { return number }
            problems[name] = ["must be a number from 1 to \(largest)"]
            return usual
        }
        self.number = number("pageNumber", usual: 1, largest: 1_000_000)
        size = number("pageSize", usual: Self.usualSize, largest: Self.largestSize)
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    func elements<Element>(of all: [Element]) -> ArraySlice<Element> {
        all.dropFirst((number - 1) * size).prefix(size)
    }

    /// `{"number","size","totalElements","totalPages"}`
    func json(total: Int) -> JSONValue {
        ["number": .int(number), "size": .int(size), "totalElements": .int(total), "totalPages": .int(pages(total))]
    }

    /// Links to this page and its neighbours.
    func links(total: Int, address: String, title: String) -> JSONObject {
        var links: JSONObject = ["self": HAL.link(address + query(number), title: title)]
        if number < pages(total) { links["next"] = HAL.link(address + query(number + 1), title: "Next page") }
        if number > 1 { links["previous"] = HAL.link(address + query(number - 1), title: "Previous page") }
        return links
    }

    private func pages(_ total: Int) -> Int { (total + size - 1) / size }

    private func query(_ number: Int) -> String {
        number == 1 && size == Self.usualSize ? "" : "?pageNumber=\(number)&pageSize=\(size)"
    }
}
