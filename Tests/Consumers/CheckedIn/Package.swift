// swift-tools-version: 6.1
import PackageDescription

// An app that checks its generated bindings in (`crm generate`) and trusts no plugin.
let package = Package(
    name: "CheckedIn",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "../../..", traits: [])],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [
                .product(name: "ZohoCRM", package: "swift-crm"),
                .product(name: "CRMSandbox", package: "swift-crm"),
            ],
            exclude: ["crm.json", "crm-names.json"],
            resources: [.copy("Snapshots")])
    ],
    swiftLanguageModes: [.v6]
)
