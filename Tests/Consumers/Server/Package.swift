// swift-tools-version: 6.1
import PackageDescription

// A server's package, with all the traits that are for servers: calls over SwiftNIO, tokens in a database, lines in
// swift-log. Built and tested by .ci/traits, apart from the others: a clean build of AsyncHTTPClient takes minutes.
let package = Package(
    name: "Server",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "swift-crm", path: "../../..", traits: ["AsyncHTTPClient", "MySQL", "SwiftLog"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [
                .product(name: "ZohoCRM", package: "swift-crm"),
                .product(name: "CRMAsyncHTTPClient", package: "swift-crm"),
                .product(name: "CRMMySQL", package: "swift-crm"),
            ]),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                .product(name: "CRMAsyncHTTPClient", package: "swift-crm"), .product(name: "CRMTesting", package: "swift-crm"),
            ]),
        .testTarget(
            name: "MySQLTests",
            dependencies: [
                .product(name: "CRMMySQL", package: "swift-crm"), .product(name: "CRMTesting", package: "swift-crm"),
            ]),
        .testTarget(
            name: "LogTests",
            dependencies: [
                .product(name: "CRMSwiftLog", package: "swift-crm"), .product(name: "CRMTesting", package: "swift-crm"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // The fleet's processes and tests are this checkout's own: links to Tests/Fleet, here with the database.
        .executableTarget(
            name: "crm-fleet-worker",
            dependencies: [
                .product(name: "CRMTesting", package: "swift-crm"), .product(name: "CRMMySQL", package: "swift-crm"),
            ],
            path: "Fleet/Worker", swiftSettings: [.define("MySQL")]),
        .testTarget(
            name: "FleetTests",
            dependencies: [
                "crm-fleet-worker",
                .product(name: "CRMTesting", package: "swift-crm"), .product(name: "CRMMySQL", package: "swift-crm"),
            ],
            path: "Fleet/Tests", swiftSettings: [.define("MySQL")]),
    ],
    swiftLanguageModes: [.v6]
)
