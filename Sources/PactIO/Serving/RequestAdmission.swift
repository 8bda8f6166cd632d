import Pact

/// Judges a request by its header, before its body is received: gives the answer that refuses it, after which the connection ends, or
/// `nil` where it may go on. Called on the thread that all connections of a server share, so it must be quick.
public typealias RequestAdmission = @Sendable (_ head: HTTPRequest) -> HTTPResponse?
