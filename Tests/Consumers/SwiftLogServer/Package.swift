// swift-tools-version: 6.1
import PackageDescription

// A server that logs with swift-log. Built and tested apart from the others, as it brings a package.
let package = Package(
    name: "SwiftLogServer",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "swift-crm", path: "../../..", traits: ["SwiftLog"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    ],
    targets: [
        .testTarget(
            name: "LogTests",
            dependencies: [
                .product(name: "CRMSwiftLog", package: "swift-crm"), .product(name: "CRMTesting", package: "swift-crm"),
                .product(name: "ZohoStandardModules", package: "swift-crm"), .product(name: "Logging", package: "swift-log"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
