#if CommandLine
import ArgumentParser
import BindingsGenerator
import CRMSchema
import CompilerIndex
import Foundation
import SchemaDiff
import SourceUse

/// The options by which findings are held against an app's sources.
struct UseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Mark findings with the places that use them: a Swift file or a folder of the app. May be repeated.", valueName: "path"))
    var sources: [String] = []

    @OptionGroup var index: IndexOption

    @ArgumentParser.Flag(help: "Only findings that the sources use; the others do not count either. Needs --sources.")
    var usedOnly = false

    func validate() throws {
        if index.indexStore != nil, sources.isEmpty { throw ValidationError("--index-store needs --sources") }
        if usedOnly, sources.isEmpty { throw ValidationError("--used-only needs --sources: without them nobody knows what is used") }
        for path in sources where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("“\(path)” is no file and no folder")
        }
    }

    /// The result with the uses of its findings.
    /// - Parameter old: the side that the app was built from; names are those of its crm.json and crm-names.json.
    func mark(_ result: DiffResult, old: DiffSide) throws -> DiffResult {
        guard !sources.isEmpty else { return result }
        let texts = try SwiftSources.read(sources)
        guard !texts.isEmpty else { throw ValidationError("there are no Swift files in \(sources.joined(separator: ", "))") }
        let options = try NameFiles.options(for: old, sources: sources)
        let index = try index.read(texts, of: sources)
        let uses = SourceUses(
            scanning: texts + (index?.generated ?? []), bindings: BindingsGenerator.names(schema: result.before, options: options),
            index: index?.files ?? [])
        let files = uses.fileCount == 1 ? "1 Swift file" : "\(uses.fileCount) Swift files"
        Terminal.talk.print(
            uses.indexedFileCount == 0
                ? "\(files) read; there is no index of a build, so some uses are only possible"
                : "\(files) read, \(uses.indexedFileCount) with the compiler's index")
        return result.marked(isUsedOnly: usedOnly) { uses.uses(of: $0) }
    }
}
#endif
