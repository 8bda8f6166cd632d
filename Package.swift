// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "pact-workshop",
    products: [
        .executable(name: "pact-workshop", targets: ["pact-workshop"]),
        .library(name: "Pact", targets: ["Pact"]),
        .library(name: "PactIO", targets: ["PactIO"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "Pact"),
        .target(
            name: "PactIO",
            dependencies: [
                "Pact", "CCurl",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .target(name: "PactBroker", dependencies: ["Pact", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Workshop", dependencies: ["Pact", "PactBroker", .product(name: "Yams", package: "Yams")]),
        .target(name: "TerminalUI"),
        .target(name: "Tutor", dependencies: ["Pact", "Workshop", "TerminalUI"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CTerminal"),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .executableTarget(
            name: "pact-workshop",
            dependencies: [
                "Pact", "PactIO", "PactBroker", "Workshop", "TerminalUI", "Tutor", "CNcurses", "CTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "fuzz", dependencies: ["Pact"], path: "Tests/Fuzz", exclude: ["run"]),
        .testTarget(name: "PactTests", dependencies: ["Pact"]),
        .testTarget(name: "PactIOTests", dependencies: ["Pact", "PactIO"]),
        .testTarget(name: "PactBrokerTests", dependencies: ["Pact", "PactBroker"]),
        .testTarget(name: "WorkshopTests", dependencies: ["Pact", "PactBroker", "Workshop"]),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"]),
        .testTarget(name: "TutorTests", dependencies: ["Pact", "Workshop", "TerminalUI", "Tutor"]),
        .testTarget(
            name: "PactWorkshopTests",
            dependencies: [
                "Pact", "PactIO", "PactBroker", "Workshop", "TerminalUI", "Tutor", "CNcurses", "CTerminal", "pact-workshop",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
