import Foundation
import Pact

/// A pact file that a command was given, read, with the name it was given by.
struct PactDocument: Sendable {
    /// The path or address as it was given.
    var name: String
    var pact: PactFile

    init(name: String, bytes: [UInt8]) throws(CommandFailure) {
        self.name = name
        do {
            pact = try PactFile.read(bytes)
        } catch {
            throw .input("\(name) is no pact that can be used. \(error.sentence)")
        }
    }

    init(path: String) throws(CommandFailure) {
        try self.init(name: path, bytes: InputFile.bytes(path))
    }
}
