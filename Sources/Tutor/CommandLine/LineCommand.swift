/// Something that can be asked for in the command line: one row of ``LineCommandTable``.
struct LineCommand: Sendable {
    /// Does it. Whatever it says goes into the status line; what it throws stands there too, with the line still open to be mended.
    typealias Action = @Sendable (inout TutorState, LineArguments) throws(LineCommandError) -> Void
    /// The words that could stand behind those given; the order is kept, those that do not fit what is typed are left out later.
    typealias Completion = @Sendable (_ state: TutorState, _ before: [String]) -> [String]

    /// As it is typed behind the colon, and listed.
    var name: String
    /// Other names for the same, not listed.
    var others: [String] = []
    /// How its arguments are written, `[...]` around what can be left out; empty where there are none.
    var arguments = ""
    /// What it does, for the list: a few words, as `go to a step`.
    var does: String
    /// True for an order to the broker: listed and completed where there is one.
    var isOfBroker = false
    var completion: Completion = { _, _ in [] }
    var action: Action

    /// The whole of it as it is written: `:theme NAME`.
    var usage: String { ":" + name + (arguments.isEmpty ? "" : " " + arguments) }
    /// True when it does nothing without arguments.
    var needsArguments: Bool { !arguments.isEmpty && !arguments.hasPrefix("[") }
    var names: [String] { [name] + others }
}
