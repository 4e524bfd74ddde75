#if CommandLine
import Foundation
import SourceUse

/// An app's Swift files on disk.
enum SwiftSources {
    /// Each file once, in the order of their paths. Hidden folders, such as `.build`, are passed over.
    static func read(_ paths: [String]) throws -> [SourceText] {
        var files: Set<String> = []
        for path in paths {
            let url = URL(fileURLWithPath: path).standardizedFileURL
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            guard isFolder.boolValue else {
                files.insert(url.path)
                continue
            }
            let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
            while let file = found?.nextObject() as? URL { if file.pathExtension == "swift" { files.insert(file.standardizedFileURL.path) } }
        }
        return try files.sorted().map { SourceText(path: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))) }
    }
}
#endif
