import Foundation
import TerminalUI

extension NcursesTerminal {
    /// Many terminals take no more than this many bytes of text.
    static let mostCopied = 74_000

    /// Offers a text to the terminal's clipboard (OSC 52); terminals that do not allow it stay silent, so keep another copy as well.
    /// - Returns: false where the text is too long to be offered.
    func copy(_ text: String) -> Bool {
        guard text.utf8.count <= Self.mostCopied else { return false }
        send("\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}")
        return true
    }
}
