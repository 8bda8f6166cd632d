// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "bench-programs",
    dependencies: [.package(name: "pact-workshop", path: "../../..")],
    targets: [
        .executableTarget(name: "ask"),
        .executableTarget(
            name: "served-by-ours",
            dependencies: [.product(name: "Pact", package: "pact-workshop"), .product(name: "PactIO", package: "pact-workshop")]),
        .executableTarget(name: "served-by-reference", linkerSettings: [.linkedLibrary("dl")]),
        .executableTarget(name: "wire"),
    ],
    swiftLanguageModes: [.v6]
)
