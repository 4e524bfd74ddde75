import BindingsGenerator
import Foundation
import SourceUse

/// What the compiler has noted while it built an app: exact uses, for the files that have not changed since.
///
/// `swift build` writes it to `.build/debug/index/store` unless told otherwise; the compiler's option is
/// `-index-store-path`. It is read with the toolchain's own library, which lies beside its compiler.
public struct CompilerIndex: Sendable {
    /// Files of the app that are as the compiler saw them, and the files with bindings that it saw.
    public let files: [IndexedFile]
    /// Files with bindings, wherever they lie: in the app, among a build's products, in a package that it depends on.
    public let generated: [SourceText]
    /// Files of the app that have changed since, or were never compiled.
    public let staleCount: Int

    /// - Parameters:
    ///   - store: the folder of the index.
    ///   - sources: the app's files.
    /// - Returns: nil if there is no index, or no toolchain to read it with.
    public init?(store: URL, sources: [SourceText]) {
        guard let path = Self.library, let library = IndexStoreLibrary(path: path),
            FileManager.default.fileExists(atPath: store.path), let reader = IndexStore(library: library, folder: store.path)
        else { return nil }
        defer { reader.close() }
        let units = Dictionary(reader.units().map { (Self.resolved($0.key), $0.value) }) { $0.time > $1.time ? $0 : $1 }
        var files: [IndexedFile] = []
        var generated: [SourceText] = []
        var stale = 0
        let own = Set(sources.map { Self.resolved($0.path) })
        for source in sources {
            guard let unit = units[Self.resolved(source.path)], Self.isUnchanged(source.path, since: unit.time) else {
                stale += 1
                continue
            }
            files.append(IndexedFile(path: source.path, occurrences: reader.occurrences(of: unit)))
        }
        for (path, unit) in units where !own.contains(path) && path.hasSuffix(".swift") && Self.isUnchanged(path, since: unit.time) {
            guard Self.isGenerated(path), let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { continue }
            generated.append(SourceText(path: path, bytes: [UInt8](data)))
            files.append(IndexedFile(path: path, occurrences: reader.occurrences(of: unit)))
        }
        self.files = files
        self.generated = generated
        staleCount = stale
    }

    /// The index that `swift build` keeps for the package around a file or folder; nil if there is none.
    public static func store(around path: String) -> URL? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                let store = folder.appendingPathComponent(".build/debug/index/store")
                return FileManager.default.fileExists(atPath: store.path) ? store : nil
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    /// Times of units are whole seconds.
    private static func isUnchanged(_ path: String, since time: Int64) -> Bool {
        guard let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date else { return false }
        return Int64(date.timeIntervalSince1970) <= time
    }

    private static func isGenerated(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let words = Data(BindingsGenerator.firstWords.utf8)
        return (try? file.read(upToCount: words.count)) == words
    }

    /// The library lies in `lib` beside the folder of the compiler, wherever a link on the path leads.
    private static let library: String? = {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
            + ["/Library/Developer/CommandLineTools/usr/bin", "/Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/bin"]
        for folder in folders {
            let compiler = resolved("\(folder)/swiftc")
            guard FileManager.default.isExecutableFile(atPath: compiler) else { continue }
            let lib = URL(fileURLWithPath: compiler).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("lib")
            for name in ["libIndexStore.so", "libIndexStore.dylib"] {
                let path = lib.appendingPathComponent(name).path
                if FileManager.default.fileExists(atPath: path) { return path }
            }
        }
        return nil
    }()
}
