/// The statuses that the matcher `statusCode` accepts.
public enum StatusClass: Sendable, Equatable {
    /// 100 to 199.
    case information
    /// 200 to 299.
    case success
    /// 300 to 399.
    case redirect
    /// 400 to 499.
    case clientError
    /// 500 to 599.
    case serverError
    /// Below 400.
    case nonError
    /// From 400 on.
    case error
    /// Just these.
    case codes([Int])

    /// The classes that have a name, with the name that pact files give them.
    public static let named: [(name: String, value: StatusClass)] = [
        ("info", .information), ("success", .success), ("redirect", .redirect), ("clientError", .clientError),
        ("serverError", .serverError), ("nonError", .nonError), ("error", .error),
    ]

    /// Reads a class by its name, or a list of codes as numbers or texts; `nil` for anything else.
    public init?(json: JSONValue) {
        if let codes = json.array {
            let read = codes.compactMap { $0.int ?? $0.string.flatMap { Int($0) } }
            guard read.count == codes.count else { return nil }
            self = .codes(read)
        } else {
            guard let found = Self.named.first(where: { $0.name == json.string }) else { return nil }
            self = found.value
        }
    }

    /// As a pact file writes it: a name or a list of codes.
    public var json: JSONValue {
        if case .codes(let codes) = self { return .array(codes.map(JSONValue.int)) }
        return .string(Self.named.first { $0.value == self }?.name ?? "")
    }

    public func contains(_ status: Int) -> Bool {
        switch self {
        case .information: (100..<200).contains(status)
        case .success: (200..<300).contains(status)
        case .redirect: (300..<400).contains(status)
        case .clientError: (400..<500).contains(status)
        case .serverError: (500..<600).contains(status)
        case .nonError: status < 400
        case .error: status >= 400
        case .codes(let codes): codes.contains(status)
        }
    }
}
