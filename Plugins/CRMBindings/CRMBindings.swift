import Foundation
import PackagePlugin

/// Generates typed bindings for a target from the metadata snapshots in its folder.
///
/// SwiftPM runs this plugin again only when the *set* of files changes, not when their content does. So the
/// commands and their output names follow from file names alone; content is read by the tool.
@main
struct CRMBindings: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let inputs = try SnapshotFolder(target: target.directoryURL)
        guard !inputs.fields.isEmpty else {
            Diagnostics.error(
                """
                target “\(target.name)” has no metadata snapshots. Put modules.json and fields_<Module>.json files (Zoho), or \
                listtypes.json and describe_<Module>.json files (Vtiger), below \(target.directoryURL.path) \
                (`swift package crm pull` fetches them), or remove the plugin CRMBindings.
                """)
            return []
        }
        let tool = try context.tool(named: "crm-generator").url
        let output = context.pluginWorkDirectoryURL
        let known = inputs.fields.map(\.module).joined(separator: ",")

        var commands = inputs.fields.map { field in
            let file = output.appending(path: "\(field.module).crm.swift")
            let details = inputs.details(of: field.module)
            return Command.buildCommand(
                displayName: "Generating the bindings of \(field.module)",
                executable: tool,
                arguments: ["module", "--snapshot", field.url.path] + inputs.sharedArguments
                    + details.flatMap { [$0.option, $0.url.path] } + ["--known", known, "--output", file.path],
                inputFiles: [field.url] + details.map(\.url) + inputs.shared,
                outputFiles: [file])
        }
        let registry = output.appending(path: "CRMModules.crm.swift")
        commands.append(
            .buildCommand(
                displayName: "Generating the list of modules",
                executable: tool,
                arguments: ["registry"] + inputs.sharedArguments + ["--known", known, "--output", registry.path],
                inputFiles: inputs.shared,
                outputFiles: [registry]))
        return commands
    }
}
