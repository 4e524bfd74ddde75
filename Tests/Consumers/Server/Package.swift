// swift-tools-version: 6.1
import PackageDescription

// A server that carries its calls over SwiftNIO. Built and tested by .ci/asynchttpclient, apart from the others: a
// clean build of AsyncHTTPClient takes minutes.
let package = Package(
    name: "AsyncHTTPClientServer",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "../../..", traits: ["AsyncHTTPClient"])],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [
                .product(name: "ZohoStandardModules", package: "swift-crm"),
                .product(name: "CRMAsyncHTTPClient", package: "swift-crm"),
            ]),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                .product(name: "CRMAsyncHTTPClient", package: "swift-crm"), .product(name: "CRMTesting", package: "swift-crm"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
