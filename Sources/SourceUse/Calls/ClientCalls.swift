import BindingsGenerator
import CRMSchema
import SchemaDiff

/// Which calls of the API an app's sources make, and where.
///
/// It follows clients, their groups and records through variables, parameters, properties, results and closures as far
/// as they can be read from the text. What begins with something unknown but reads like a call of the client is a
/// *possible* call. What it does not see: code of other targets, and code that macros make.
public struct ClientCalls: Sendable {
    /// In the order of files and lines.
    public let calls: [ClientCall]
    /// What may be a call, but of what nobody can tell: place and text.
    public let undecided: [FindingUse]
    public let fileCount: Int
    /// For how many of them the compiler's index was good.
    public let indexedFileCount: Int

    /// - Parameters:
    ///   - sources: the app's files; generated ones are passed over.
    ///   - groupTypes: names of the types of groups, such as `TagsOperations`.
    ///   - index: what a compiler has found in these files as they are now. Where it has looked, a call is a call only if
    ///     the compiler knows the name as one of the libraries'.
    public init(
        scanning sources: [SourceText], functions: ClientFunctions, bindings: BindingNames, groupTypes: [String: ClientFunction.Owner] = [:],
        index: [IndexedFile] = []
    ) {
        var names = NameTable()
        let words = Words(&names)
        var files: [SourceFileTokens] = []
        for source in sources where !SourceUses.isGenerated(source) {
            files.append(SourceFileTokens(path: source.path, bytes: source.bytes, tokens: SwiftLexer.tokens(of: source.bytes, names: &names)))
        }
        let callNames = CallNames(bindings)
        let reader = CallTypeReader(names: names, words: words, bindings: callNames, groupTypes: groupTypes)
        var declarations = CallDeclarations()
        for file in files { declarations.collect(file, names, words, reader) }
        let byPath = Dictionary(index.map { ($0.path, LibrarySymbols($0)) }) { first, _ in first }
        var calls: [ClientCall] = []
        var undecided: [FindingUse] = []
        var indexed = 0
        for file in files {
            var scanner = CallScanner(
                file: file, names: names, words: words, functions: functions, bindings: callNames, declarations: declarations, reader: reader)
            scanner.run()
            let lines = FileLines(path: file.path, bytes: file.bytes)
            let symbols = byPath[file.path]
            if symbols != nil { indexed += 1 }
            for found in scanner.found {
                let location = lines.location(of: file.tokens[found.place].start)
                var certainty = found.certainty
                // Branches of `#if` may not have been compiled.
                if let symbols, file.tokens[found.place].branch == 0 {
                    guard symbols.isOfLibrary(location) else { continue }
                    certainty = .certain
                }
                calls.append(
                    ClientCall(
                        location: location, text: found.text, operations: found.operations,
                        modules: found.modules.map { callNames.modules[$0].apiName }.unique, certainty: certainty))
            }
            for (place, text) in scanner.undecided {
                let location = lines.location(of: file.tokens[place].start)
                if let symbols, file.tokens[place].branch == 0, !symbols.isOfLibrary(location) { continue }
                undecided.append(FindingUse(at: location, .possible, text))
            }
        }
        self.calls = calls
        self.undecided = undecided
        fileCount = files.count
        indexedFileCount = indexed
    }
}
