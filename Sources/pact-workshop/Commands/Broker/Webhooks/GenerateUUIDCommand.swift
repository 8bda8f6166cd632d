import ArgumentParser
import Foundation

/// `generate-uuid`: makes an identifier for `create-or-update-webhook`.
struct GenerateUUIDCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-uuid", abstract: "Make an identifier for create-or-update-webhook.")

    func run() throws {
        Output.line(UUID().uuidString.lowercased())
    }
}
