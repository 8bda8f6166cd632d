import Pact
import TerminalUI

/// Tells a paste from typing where the terminal does not mark pastes: nobody types lines at once.
///
/// Without it every line of a paste would be indented anew, and outside typing its letters would be taken for commands.
struct PasteGuess {
    /// So many characters in one go, over more than one line end, are a paste.
    static let fewestCharacters = 40
    static let fewestLineEnds = 2
    /// What comes sooner after a paste belongs to it.
    static let longestGap = Duration.milliseconds(60)

    private var lastPaste: ContinuousClock.Instant?

    /// The keys that came in one go, pastes among them joined.
    mutating func joined(_ keys: [Key], now: ContinuousClock.Instant = .now) -> [Key] {
        var result: [Key] = []
        var rest = keys[...]
        var belongsToPaste = lastPaste.map { $0.duration(to: now) < Self.longestGap } ?? false
        lastPaste = nil
        while let key = rest.first {
            let run = rest.prefix { Self.text(of: $0) != nil }
            guard !run.isEmpty else {
                result.append(key)
                rest = rest.dropFirst()
                belongsToPaste = false
                continue
            }
            rest = rest.dropFirst(run.count)
            guard belongsToPaste || Self.isPaste(run) else {
                result += run
                continue
            }
            result.append(.paste(run.compactMap(Self.text).joined()))
            if rest.isEmpty { lastPaste = now }
        }
        return result
    }

    private static func isPaste(_ run: ArraySlice<Key>) -> Bool {
        run.count >= fewestCharacters && run.dropLast().count { $0 == .enter } >= fewestLineEnds
    }

    private static func text(of key: Key) -> String? {
        switch key {
        case .character(let character): String(character)
        case .enter: "\n"
        case .tab: "\t"
        default: nil
        }
    }
}
