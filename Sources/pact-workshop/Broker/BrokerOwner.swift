import Pact
import PactBroker

/// Who serves a broker's database and where, as the owner leaves it for other processes; never with a secret in it.
struct BrokerOwner: Sendable, Equatable {
    /// For example `http://127.0.0.1:9292`.
    let url: String
    let process: Int32
    /// True where a user name and a password open the broker.
    let takesPassword: Bool
    /// True where a bearer token opens the broker.
    let takesToken: Bool

    init(url: String, process: Int32, takesPassword: Bool, takesToken: Bool) {
        self.url = url
        self.process = process
        self.takesPassword = takesPassword
        self.takesToken = takesToken
    }

    init(serving origin: HTTPOrigin, process: Int32, access: BrokerAccess) {
        self.init(
            url: Self.reachable(origin).description, process: process,
            takesPassword: access.user != nil || access.readOnlyUser != nil, takesToken: access.token != nil)
    }

    /// True where nobody has to say who they are.
    var isOpen: Bool { !takesPassword && !takesToken }

    /// `{"url","pid","credentials":["basic","bearer"]}`
    var json: JSONValue {
        let credentials = (takesPassword ? ["basic"] : []) + (takesToken ? ["bearer"] : [])
        return ["url": .string(url), "pid": .int(Int(process)), "credentials": .array(credentials.map { .string($0) })]
    }

    /// `nil` for anything that `json` does not give.
    init?(json: JSONValue) {
        guard let url = json["url"]?.string, let process = json["pid"]?.int.flatMap(Int32.init(exactly:)),
            let credentials = json["credentials"]?.array
        else { return nil }
        self.init(
            url: url, process: process, takesPassword: credentials.contains("basic"), takesToken: credentials.contains("bearer"))
    }

    /// Where this machine reaches a server that listens at all its addresses.
    private static func reachable(_ origin: HTTPOrigin) -> HTTPOrigin {
        var origin = origin
        if origin.host == "0.0.0.0" { origin.host = "127.0.0.1" }
        if origin.host == "::" { origin.host = "::1" }
        return origin
    }
}
