// swift-tools-version: 6.1
import PackageDescription

// An app with a Vtiger installation of its own: describes in the target's folder, bindings made by the build plugin.
let package = Package(
    name: "VtigerApp",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "../../..", traits: [])],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [.product(name: "VtigerCRM", package: "swift-crm")],
            exclude: ["Snapshots", "crm.json"],
            plugins: [.plugin(name: "CRMBindings", package: "swift-crm")])
    ],
    swiftLanguageModes: [.v6]
)
