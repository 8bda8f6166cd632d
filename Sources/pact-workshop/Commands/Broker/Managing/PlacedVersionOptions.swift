import ArgumentParser

/// Which version of which pacticipant, and in which environment.
struct PlacedVersionOptions: ParsableArguments {
    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @Option(help: ArgumentHelp("The environment.", valueName: "name"))
    var environment: String
}
