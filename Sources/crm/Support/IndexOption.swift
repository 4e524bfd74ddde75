#if CommandLine
import ArgumentParser
import CompilerIndex
import Foundation
import SourceUse

/// The option that says where the index of an app's last build lies.
struct IndexOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The index of the app's last build, if it is not .build/debug/index/store of its package; “none” to read the text alone.", valueName: "folder"))
    var indexStore: String?

    /// Nil where there is none.
    /// - Parameter sources: the files and folders of the app, of which there is at least one; the first tells its package.
    /// - Throws: `ValidationError` if an index that was named cannot be read.
    func read(_ texts: [SourceText], of sources: [String]) throws -> CompilerIndex? {
        if indexStore == "none" { return nil }
        guard let store = indexStore.map({ URL(fileURLWithPath: $0) }) ?? CompilerIndex.store(around: sources[0]) else { return nil }
        let index = CompilerIndex(store: store, sources: texts)
        if index == nil, indexStore != nil {
            throw ValidationError("“\(store.path)” cannot be read: it is no index, or there is no Swift toolchain to read it with")
        }
        return index
    }
}
#endif
