// swift-tools-version: 6.1
import PackageDescription

// A consumer and its provider, each tested against their contract; in earnest they lie in two repositories.
let package = Package(
    name: "pact-example",
    dependencies: [.package(name: "pact-workshop", path: "../..")],
    targets: [
        .target(name: "Website"),
        .target(name: "Catalogue"),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", .product(name: "Pact", package: "pact-workshop"), .product(name: "PactIO", package: "pact-workshop"),
            ]),
        .testTarget(
            name: "CatalogueTests",
            dependencies: [
                "Catalogue", .product(name: "Pact", package: "pact-workshop"), .product(name: "PactIO", package: "pact-workshop"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
