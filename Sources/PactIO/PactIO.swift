/// The engine's input and output: HTTP over loopback and network sockets, and pact files on disk.
///
/// Nouns: `NetworkTransport` (an `HTTPTransport` over SwiftNIO), `HTTPLimits` (what a peer may use up), `PactFileWriter`
/// (a pact file merged under a lock and replaced as a whole).
///
/// For tests in Swift: `ConsumerPact.test` serves a contract to a consumer and writes the file, `ProviderVerification` holds a provider to
/// its pact files.
///
/// The path of a request that arrives: socket → `WholeRequests` (reads a plain request that came in one piece), for all others NIO's
/// decoder → `ServerConnection` (collects one request, runs the handler, in a task where it may wait) → `ResponseFrame` (what goes on the wire) → socket. `OpenConnections` knows every connection and task of one server, so
/// that nothing of it is left when serving ends. The path of a request that is sent: `RequestFrame` → `RequestSending` (finds a
/// connection, a kept one of `KeptConnections` or a new one) → socket → NIO's decoder → `ClientExchange` (collects one answer). Two
/// event loops with a thread each do all of it. What goes over https takes another way: `SecureExchange` has the system's libcurl send it.
///
/// It knows nothing of interactions, rules or lessons: only requests, responses, bytes and pact files as values. It sends nothing
/// twice but what a kept connection has lost unanswered, follows no redirect and adds no header beyond those without which a message
/// has no end.
public enum PactIO {}
