// swift-tools-version: 6.2
import PackageDescription

// An app whose target is on the main actor by default, as Xcode makes them; the bindings are not.
let package = Package(
    name: "MainActorApp",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "../../..", traits: [])],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [
                .product(name: "ZohoCRM", package: "swift-crm"),
                .product(name: "CRMSandbox", package: "swift-crm"),
            ],
            resources: [.copy("Snapshots")],
            swiftSettings: [.defaultIsolation(MainActor.self)],
            plugins: [.plugin(name: "CRMBindings", package: "swift-crm")])
    ],
    swiftLanguageModes: [.v6]
)
