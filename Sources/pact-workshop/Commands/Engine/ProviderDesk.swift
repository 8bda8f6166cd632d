import Pact
import Workshop

/// The sample provider as others verify it: its routes, and one address at which its states are changed.
struct ProviderDesk: Sendable {
    /// Where states are changed: a path that no lesson's service has a route for.
    static let stateChangePath = "/_pact/provider-states"

    let provider: SampleProvider

    var handler: HTTPHandler {
        { request in
            request.path == Self.stateChangePath ? change(request) : provider.response(to: request)
        }
    }

    /// Answers a state change as verifiers send it: `{"action", "params", "state"}` posted as JSON, or the same as query parameters.
    ///
    /// A state without a handler is passed over, as in the workshop: the provider stays as it is, and a line says so.
    private func change(_ request: HTTPRequest) -> HTTPResponse {
        guard request.method == "POST" else {
            return Self.answer(405, ["error": "State changes are posted."])
        }
        guard let change = StateChangeCall(request) else {
            return Self.answer(400, ["error": #"A state change is {"action": "setup", "params": {}, "state": "..."}."#])
        }
        let isChange = change.action == StateChange.Action.setup.rawValue && !change.state.isEmpty
        if isChange, !provider.change(to: change.state) {
            Output.note("Nothing sets up the state \"\(change.state)\"; the data stay as they are.")
        }
        return Self.answer(200, [:])
    }

    private static func answer(_ status: Int, _ body: JSONValue) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json; charset=utf-8"], body: body.bytes())
    }
}
