import BindingsGenerator
import Foundation

/// The folder that checked-in bindings are written to.
struct GeneratedFolder {
    /// A file that is not what the generator would write.
    struct Stale {
        let name: String
        /// Nil where the file is missing, or should be.
        let old: String?
        let new: String?

        var difference: String {
            UnifiedDiff(old: old ?? "", new: new ?? "").text(oldName: "a/\(name)", newName: "b/\(name)")
        }
    }

    let url: URL

    /// Compares without writing. Files that the generator did not make are nobody's business here.
    func stale(against output: GeneratedOutput) -> [Stale] {
        var stale: [Stale] = []
        for file in output.files {
            let old = TextFile.read(url.appendingPathComponent(file.name))
            if old != file.text { stale.append(Stale(name: file.name, old: old, new: file.text)) }
        }
        let names = Set(output.files.map(\.name))
        for name in ownFiles() where !names.contains(name) {
            stale.append(Stale(name: name, old: TextFile.read(url.appendingPathComponent(name)), new: nil))
        }
        return stale.sorted { $0.name < $1.name }
    }

    func write(_ stale: [Stale]) throws {
        for file in stale {
            let target = url.appendingPathComponent(file.name)
            if let text = file.new {
                try TextFile.write(text, to: target)
            } else {
                try FileManager.default.removeItem(at: target)
            }
        }
    }

    /// Files that begin as every generated file does.
    private func ownFiles() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { name in
            name.hasSuffix(".swift")
                && (TextFile.read(url.appendingPathComponent(name)) ?? "").hasPrefix(BindingsGenerator.firstWords)
        }
    }
}
