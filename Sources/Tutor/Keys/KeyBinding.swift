import TerminalUI

/// One row of the key map: keys, what they do, and where.
struct KeyBinding: Sendable {
    var keys: [Key]
    var command: Command
    var contexts: KeyContext
    var group: KeyGroup
    /// A word or two for the footer; empty where the footer does not show it.
    var name: String
    /// What it does, for the list of keys.
    var does: String
    /// How the keys are written; the first key's label by default.
    var label: String
    /// The place in the footer: the smaller, the further left.
    var rank: Int

    init(
        _ keys: [Key], _ command: Command, _ contexts: KeyContext, _ group: KeyGroup, _ does: String, name: String = "",
        label: String? = nil, rank: Int = 90
    ) {
        self.keys = keys
        self.command = command
        self.contexts = contexts
        self.group = group
        self.does = does
        self.name = name
        self.label = label ?? keys.first?.label ?? ""
        self.rank = rank
    }
}
