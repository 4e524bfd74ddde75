import Foundation
import PackagePlugin

/// `swift package crm …`: runs the `crm` tool in the package's folder.
///
/// SwiftPM turns every failure of a plugin into exit code 1; scripts that need the tool's own exit codes call
/// `swift run crm` instead.
@main
struct CRMCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let process = Process()
        process.executableURL = try context.tool(named: "crm").url
        process.arguments = arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            Diagnostics.error("crm \(arguments.joined(separator: " ")) ended with status \(process.terminationStatus)")
            return
        }
    }
}
