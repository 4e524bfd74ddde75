// swift-tools-version: 6.1
import PackageDescription

// An app with an organisation of its own: snapshots in the target's folder, bindings made by the build plugin.
let package = Package(
    name: "PluginApp",
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
            plugins: [.plugin(name: "CRMBindings", package: "swift-crm")])
    ],
    swiftLanguageModes: [.v6]
)
