import Foundation
import Pact
import PactBroker

/// A pact file that a command was given, read, with the name it was given by.
struct PactDocument: Sendable {
    /// The path or address as it was given.
    var name: String
    var pact: PactFile
    /// What the broker says of it, where it came from one.
    var offer: BrokerClient.PactToVerify?

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

    /// A pact that a broker has chosen for a provider.
    init(_ offer: BrokerClient.PactToVerify) throws(CommandFailure) {
        name = offer.url
        self.offer = offer
        do {
            pact = try PactFile(json: offer.json)
        } catch {
            throw .input("\(name) is no pact that can be used. \(error.sentence)")
        }
    }

    /// The pact as it is verified: where the broker calls it pending, so is each of its interactions.
    var pactToVerify: PactFile {
        guard offer?.isPending == true else { return pact }
        var pact = pact
        for index in pact.interactions.indices { pact.interactions[index].pending = true }
        return pact
    }
}
