// swift-tools-version: 6.1
import PackageDescription

// A server that uses the runtime alone: no plugin, no generated code, no package beside swift-crm.
let package = Package(
    name: "RuntimeOnly",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "../../..", traits: [])],
    targets: [
        .executableTarget(name: "App", dependencies: [.product(name: "ZohoCRM", package: "swift-crm")])
    ],
    swiftLanguageModes: [.v6]
)
