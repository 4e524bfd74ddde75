import BindingsGenerator
import SchemaDiff

/// Where an app's sources use the things of its bindings.
///
/// Where the compiler's index of a file is at hand, that tells. The rest is a scan of tokens. It follows variables,
/// parameters, results, closures and calls of the client as far as they can be read from the text; what it cannot follow
/// is a *possible* use of everything of that name in the modules that the app has to do with. What it does not see: code
/// of other targets, and code that macros make.
public struct SourceUses: Sendable {
    let vocabulary: Vocabulary
    let names: NameTable
    let log: UseLog
    let files: [FileLines]
    /// Modules that the app names, or comes to from one that it names.
    let reachable: Set<Int>

    /// How many files were scanned; generated ones are left out.
    public var fileCount: Int { files.count }
    /// For how many of them the compiler's index was good.
    public let indexedFileCount: Int

    /// - Parameters:
    ///   - sources: the app's files, those with generated bindings among them or not.
    ///   - bindings: the names that the app was built with.
    ///   - index: what a compiler has found in these files as they are now, those with generated bindings among them; what
    ///     stands in it is certain, and names of its files are not guessed.
    public init(scanning sources: [SourceText], bindings: BindingNames, index: [IndexedFile] = []) {
        var names = NameTable()
        let words = Words(&names)
        let vocabulary = Vocabulary(bindings, &names)
        var files: [SourceFileTokens] = []
        for source in sources where !Self.isGenerated(source) {
            files.append(
                SourceFileTokens(path: source.path, bytes: source.bytes, tokens: SwiftLexer.tokens(of: source.bytes, names: &names)))
        }
        var declarations = Declarations()
        for file in files { declarations.collectTypes(file, words) }
        let aliasReader = TypeReader(vocabulary: vocabulary, words: words, declarations: declarations)
        for file in files { declarations.collectAliases(file, aliasReader) }
        let reader = TypeReader(vocabulary: vocabulary, words: words, declarations: declarations)
        for file in files { declarations.collectMembers(file, reader) }

        var log = UseLog()
        for (index, file) in files.enumerated() {
            let taken = log
            log = UseLog()
            var scanner = FileScanner(
                file: file, index: Int32(index), vocabulary: vocabulary, words: words, declarations: declarations, names: names, log: taken)
            scanner.run()
            log = scanner.log
        }
        let lines = files.map { FileLines(path: $0.path, bytes: $0.bytes) }
        let exact = IndexUses(
            index, generated: sources.filter(Self.isGenerated), files: lines, branches: index.isEmpty ? [] : files.map(\.branches), vocabulary, &names, words)
        log.removeNames(in: exact.covered)
        for (thing, use) in exact.uses { log.add(thing, use) }
        indexedFileCount = exact.covered.count
        self.names = names
        self.vocabulary = vocabulary
        self.log = log
        self.files = lines
        reachable = Self.reach(log, vocabulary)
    }

    static func isGenerated(_ source: SourceText) -> Bool {
        let words = Array(BindingsGenerator.firstWords.utf8)
        return source.bytes.starts(with: words) || source.bytes.starts(with: [0xEF, 0xBB, 0xBF] + words)
    }

    /// Modules that are named anywhere, and those that fields and lists which may be used lead to.
    private static func reach(_ log: UseLog, _ vocabulary: Vocabulary) -> Set<Int> {
        var reached: Set<Int> = []
        var fresh = Set(log.uses.keys.map(\.module))
        while !fresh.isEmpty {
            reached.formUnion(fresh)
            var next: Set<Int> = []
            for (thing, _) in log.uses { next.formUnion(vocabulary.next(thing)) }
            for name in log.loose.keys {
                for thing in vocabulary.members[name] ?? [] where reached.contains(thing.module) { next.formUnion(vocabulary.next(thing)) }
            }
            fresh = next.subtracting(reached)
        }
        return reached
    }
}
