import Pact

/// Who may ask the broker for what.
public struct BrokerAccess: Sendable, Equatable {
    public struct User: Sendable, Equatable {
        public var name: String
        public var password: String

        public init(name: String, password: String) {
            self.name = name
            self.password = password
        }
    }

    /// May read and write.
    public var user: User?
    /// May read, and ask which pacts to verify.
    public var readOnlyUser: User?
    /// May read and write, as a bearer token.
    public var token: String?

    public init(user: User? = nil, readOnlyUser: User? = nil, token: String? = nil) {
        self.user = user
        self.readOnlyUser = readOnlyUser
        self.token = token
    }

    /// True when everybody may do everything.
    public var isOpen: Bool { user == nil && readOnlyUser == nil && token == nil }

    /// - Throws: `BrokerError.unauthorized` when the request's credentials do not allow it.
    func admit(_ request: HTTPRequest) throws(BrokerError) {
        guard !isOpen, request.path != BrokerService.heartbeat else { return }
        guard let given = request.headers.first("Authorization") else {
            throw unauthorized("This broker wants credentials: \(wanted).")
        }
        switch rights(of: given) {
        case .all: return
        case .reading where Self.onlyReads(request): return
        case .reading:
            throw unauthorized("These credentials are for reading. To change something the broker wants those of a user who may.")
        case nil: throw unauthorized("The broker does not accept these credentials: \(wanted).")
        }
    }

    private func unauthorized(_ sentence: String) -> BrokerError {
        let schemes = [user == nil && readOnlyUser == nil ? nil : "Basic", token.map { _ in "Bearer" }].compactMap { $0 }
        return .unauthorized(sentence, challenge: schemes.map { "\($0) realm=\"Pact broker\"" }.joined(separator: ", "))
    }

    private enum Rights {
        case all, reading
    }

    private var wanted: String {
        [user == nil && readOnlyUser == nil ? nil : "a user name and a password", token.map { _ in "a bearer token" }]
            .compactMap { $0 }.joined(separator: " or ")
    }

    private func rights(of given: String) -> Rights? {
        // Every comparison is made, whatever the others say, so that the time tells nothing.
        let isUser = user.map { Self.isSame(given, $0.basic) } ?? false
        let isReader = readOnlyUser.map { Self.isSame(given, $0.basic) } ?? false
        let isToken = token.map { Self.isSame(given, "bearer " + $0) } ?? false
        return isUser || isToken ? .all : isReader ? .reading : nil
    }

    /// Asking which pacts to verify is a POST, and changes nothing.
    private static func onlyReads(_ request: HTTPRequest) -> Bool {
        if ["GET", "HEAD", "OPTIONS"].contains(request.method) { return true }
        let segments = request.path.split(separator: "/")
        return request.method == "POST" && segments.count == 4 && segments.starts(with: ["pacts", "provider"])
            && segments.last == "for-verification"
    }

    /// Compares in a time that depends on the lengths alone; the scheme's name is the same in any case (RFC 9110, section 11.1).
    private static func isSame(_ given: String, _ wanted: String) -> Bool {
        let parts = given.split(separator: " ", maxSplits: 1)
        let scheme = parts.first.map { $0.lowercased() } ?? ""
        let one = Array("\(scheme) \(parts.dropFirst().first ?? "")".utf8)
        let two = Array(wanted.utf8)
        var difference = one.count ^ two.count
        for (place, byte) in two.enumerated() {
            difference |= Int(byte ^ (one.indices.contains(place) ? one[place] : 0xFF))
        }
        return difference == 0
    }
}

extension BrokerAccess.User {
    /// The credentials of basic authentication (RFC 7617).
    fileprivate var basic: String { "basic " + Base64.encode(Array("\(name):\(password)".utf8)) }
}
