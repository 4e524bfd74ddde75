// swift-tools-version: 6.1
import PackageDescription

// The library products import nothing but the toolchain's own modules. Packages are needed by the
// `crm` tool alone and come with the trait `CommandLine`, which is on by default; `traits: []` resolves
// this package and nothing else. The trait `AsyncHTTPClient` is for servers that want a transport on SwiftNIO.
// See CONTRIBUTING.md, "The house".
let commandLine: TargetDependencyCondition? = .when(traits: ["CommandLine"])
let asyncHTTPClient: TargetDependencyCondition? = .when(traits: ["AsyncHTTPClient"])
let swiftLog: TargetDependencyCondition? = .when(traits: ["SwiftLog"])
let mySQL: TargetDependencyCondition? = .when(traits: ["MySQL"])

let package = Package(
    name: "swift-crm",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [
        .library(name: "ZohoCRM", targets: ["ZohoCRM"]),
        .library(name: "ZohoOperations", targets: ["ZohoOperations"]),
        .library(name: "ZohoStandardModules", targets: ["ZohoStandardModules"]),
        .library(name: "VtigerCRM", targets: ["VtigerCRM"]),
        .library(name: "VtigerStandardModules", targets: ["VtigerStandardModules"]),
        .library(name: "CRMMetadata", targets: ["CRMMetadata"]),
        .library(name: "ZohoMetadata", targets: ["ZohoMetadata"]),
        .library(name: "VtigerMetadata", targets: ["VtigerMetadata"]),
        .library(name: "CRMSandbox", targets: ["CRMSandbox"]),
        .library(name: "CRMTesting", targets: ["CRMTesting"]),
        .library(name: "CRMAsyncHTTPClient", targets: ["CRMAsyncHTTPClient"]),
        .library(name: "CRMSwiftLog", targets: ["CRMSwiftLog"]),
        .library(name: "CRMMySQL", targets: ["CRMMySQL"]),
        .executable(name: "crm", targets: ["crm"]),
        .plugin(name: "CRMBindings", targets: ["CRMBindings"]),
        .plugin(name: "CRMCommand", targets: ["CRMCommand"]),
    ],
    traits: [
        .trait(
            name: "CommandLine",
            description: "The crm tool. Brings swift-argument-parser, and FlyingFox to put the sandbox on a socket."),
        .trait(
            name: "AsyncHTTPClient",
            description: "A transport on AsyncHTTPClient, for servers. Brings async-http-client and with it SwiftNIO."),
        .trait(name: "SwiftLog", description: "An observer that writes to swift-log, for servers. Brings swift-log."),
        .trait(
            name: "MySQL",
            description: "A token store in MySQL or MariaDB. Needs the system library libmariadb (Debian: libmariadb-dev)."),
        .default(enabledTraits: ["CommandLine"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.26.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    ],
    targets: [
        // Runtime side, from the bottom up.
        .target(name: "RecordCore"),
        .target(name: "CRMRuntime", dependencies: ["RecordCore"]),
        .target(name: "ZohoCRM", dependencies: ["CRMRuntime"]),
        // Every other operation. Its generated half lies in Generated/ZohoOperations; a link leads there. A module of its own,
        // so that apps which only read and write records don't compile it.
        .target(name: "CRMArchive"),
        .target(name: "ZohoOperations", dependencies: ["ZohoCRM", "CRMArchive"], exclude: ["Generated/README.md"]),
        .target(
            name: "ZohoStandardModules", dependencies: ["ZohoCRM"], path: "Generated/ZohoStandardModules"),

        // The generated half of its operations lies in Generated/VtigerOperations; a link leads there.
        .target(name: "VtigerCRM", dependencies: ["CRMRuntime"], exclude: ["Operations/Generated/README.md"]),
        .target(name: "VtigerStandardModules", dependencies: ["VtigerCRM"], path: "Generated/VtigerStandardModules"),

        .target(
            name: "CRMAsyncHTTPClient",
            dependencies: [
                "CRMRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: asyncHTTPClient),
                .product(name: "NIOCore", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOPosix", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: asyncHTTPClient),
            ]),

        .target(
            name: "CRMSwiftLog",
            dependencies: ["CRMRuntime", "RecordCore", .product(name: "Logging", package: "swift-log", condition: swiftLog)]),

        // libmariadb, which only the trait MySQL links.
        .systemLibrary(
            name: "CMariaDB", pkgConfig: "libmariadb",
            providers: [.apt(["libmariadb-dev"]), .brew(["mariadb-connector-c"])]),
        .target(name: "CRMMySQL", dependencies: ["CRMRuntime", .target(name: "CMariaDB", condition: mySQL)]),

        // Schema side.
        .target(name: "CRMSchema", dependencies: ["RecordCore"]),
        .target(name: "BindingsGenerator", dependencies: ["CRMSchema"]),
        .target(name: "BindingsFiles", dependencies: ["BindingsGenerator"]),
        .target(name: "SchemaDiff", dependencies: ["CRMSchema"]),
        .target(name: "SourceUse", dependencies: ["BindingsGenerator", "SchemaDiff"]),
        .target(name: "OpenAPIImport", dependencies: ["CRMSchema"]),
        .target(name: "CompilerIndex", dependencies: ["SourceUse"]),
        .target(name: "StandardOrganisation", path: "spec", exclude: ["README.md", "schema"], resources: [.copy("zoho"), .copy("vtiger")]),

        // Where both meet.
        .target(name: "CRMSandbox", dependencies: ["CRMSchema", "CRMRuntime", "CRMArchive"]),
        .target(name: "CRMMetadata", dependencies: ["CRMRuntime", "CRMSchema", "SchemaDiff"]),
        .target(name: "ZohoMetadata", dependencies: ["ZohoCRM", "CRMMetadata"]),
        .target(name: "VtigerMetadata", dependencies: ["VtigerCRM", "CRMMetadata"]),
        .target(name: "CRMTesting", dependencies: ["CRMSandbox", "ZohoCRM", "VtigerCRM", "StandardOrganisation"]),

        // Tools.
        .executableTarget(name: "crm-generator", dependencies: ["BindingsFiles"]),
        .executableTarget(
            name: "crm",
            dependencies: [
                "ZohoCRM", "ZohoStandardModules", "ZohoMetadata", "VtigerCRM", "VtigerStandardModules", "VtigerMetadata", "BindingsFiles", "SchemaDiff", "SourceUse", "CompilerIndex", "OpenAPIImport",
                "CRMSandbox", "StandardOrganisation",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commandLine),
                .product(name: "FlyingFox", package: "FlyingFox", condition: commandLine),
                .product(name: "FlyingSocks", package: "FlyingFox", condition: commandLine),
            ]),
        .plugin(name: "CRMBindings", capability: .buildTool(), dependencies: ["crm-generator"]),
        .plugin(
            name: "CRMCommand",
            capability: .command(
                intent: .custom(verb: "crm", description: "Pull an organisation's metadata, generate its bindings."),
                permissions: [
                    .writeToPackageDirectory(reason: "Writes metadata snapshots and generated Swift files."),
                    .allowNetworkConnections(
                        scope: .all(ports: []), reason: "Reads field metadata from the CRM organisation."),
                ]),
            dependencies: ["crm"]),

        // Tests, one folder per target.
        .testTarget(name: "RecordCoreTests", dependencies: ["RecordCore"]),
        .testTarget(name: "CRMRuntimeTests", dependencies: ["CRMRuntime", "CRMTesting"]),
        .testTarget(
            name: "ZohoCRMTests",
            dependencies: ["ZohoCRM", "ZohoStandardModules", "CRMSandbox", "StandardOrganisation", "CRMTesting", "Scenarios"]),
        .testTarget(
            name: "VtigerCRMTests",
            dependencies: ["VtigerCRM", "VtigerStandardModules", "CRMSandbox", "StandardOrganisation", "CRMTesting"]),
        .testTarget(name: "CRMArchiveTests", dependencies: ["CRMArchive"]),
        .testTarget(
            name: "ZohoOperationsTests", dependencies: ["ZohoOperations", "ZohoStandardModules", "CRMTesting", "CRMSandbox", "StandardOrganisation", "CRMArchive"]),
        .testTarget(name: "CRMTestingTests", dependencies: ["CRMTesting", "ZohoStandardModules", "VtigerStandardModules"]),
        .testTarget(name: "CRMSchemaTests", dependencies: ["CRMSchema", "StandardOrganisation"]),
        .testTarget(name: "OpenAPIImportTests", dependencies: ["OpenAPIImport"]),
        .testTarget(name: "SchemaDiffTests", dependencies: ["SchemaDiff", "StandardOrganisation"]),
        .testTarget(name: "SourceUseTests", dependencies: ["SourceUse", "CompilerIndex", "StandardOrganisation", "ZohoCRM"]),
        // What an app uses, compiled and run against changed organisations. `Support` is linked from SchemaDiffTests.
        .testTarget(name: "VerdictTests", dependencies: ["SchemaDiff", "BindingsGenerator", "CRMTesting"]),
        .testTarget(name: "BindingsGeneratorTests", dependencies: ["BindingsGenerator", "crm-generator", "StandardOrganisation"], exclude: ["Golden"]),
        .testTarget(
            name: "ZohoMetadataTests", dependencies: ["ZohoMetadata", "CRMMetadata", "ZohoStandardModules", "CRMTesting", "StandardOrganisation"]),
        .testTarget(
            name: "VtigerMetadataTests",
            dependencies: ["VtigerMetadata", "CRMMetadata", "VtigerStandardModules", "CRMTesting", "StandardOrganisation"]),
        .testTarget(
            name: "CRMSandboxTests", dependencies: ["CRMSandbox", "CRMArchive", "StandardOrganisation"], exclude: ["Vtiger/exchanges.json"]),
        .testTarget(
            name: "CrmTests", dependencies: ["crm", "CRMSandbox", "StandardOrganisation", "CRMTesting", "Scenarios"]),
        // What apps do, played in process by one test target and over a socket by another.
        .target(name: "Scenarios", dependencies: ["CRMSandbox", "ZohoStandardModules"], path: "Tests/Scenarios"),
        // A process that shares its tokens with others, and the tests that start eight of it.
        .executableTarget(
            name: "crm-fleet-worker",
            dependencies: ["CRMTesting", .target(name: "CRMMySQL", condition: mySQL)], path: "Tests/Fleet/Worker"),
        .testTarget(
            name: "FleetTests",
            dependencies: ["crm-fleet-worker", "CRMTesting", .target(name: "CRMMySQL", condition: mySQL)],
            path: "Tests/Fleet/Tests"),
        // Counts calls of malloc, for the benchmarks alone: no product may ever depend on it.
        .target(name: "CAllocationCounter", path: "Tests/Benchmarks/CAllocationCounter"),
        .executableTarget(
            name: "crm-benchmarks",
            dependencies: [
                "RecordCore", "CRMSchema", "BindingsGenerator", "SchemaDiff", "SourceUse", "StandardOrganisation", "CAllocationCounter", "ZohoCRM", "ZohoOperations",
                "CRMArchive",
                "CRMTesting", "CRMAsyncHTTPClient",
            ],
            path: "Tests/Benchmarks", exclude: ["CAllocationCounter", "README.md", "make-models", "Client/Servers"],
            resources: [.copy("thresholds.json")]),
    ],
    swiftLanguageModes: [.v6]
)
