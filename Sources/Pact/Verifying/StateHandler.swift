/// Brings the provider into a state, or clears it away again.
///
/// It is called once for each state of an interaction before its request; for an interaction without states once with an empty name.
public typealias StateHandler = @Sendable (StateChange) async -> StateChangeAnswer
