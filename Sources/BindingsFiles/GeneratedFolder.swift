import BindingsGenerator
import Foundation

/// The folder that checked-in bindings are written to.
package struct GeneratedFolder {
    /// A file that is not what the generator would write.
    package struct Stale {
        package let url: URL
        /// Nil where the file is missing, or should be.
        package let old: String?
        package let new: String?

        package init(url: URL, old: String?, new: String?) {
            self.url = url
            self.old = old
            self.new = new
        }

        package func write() throws {
            if let new { try TextFile.write(new, to: url) } else { try FileManager.default.removeItem(at: url) }
        }
    }

    private let url: URL

    package init(url: URL) { self.url = url }

    /// Compares without writing, in the order of the names. Files that the generator did not make are nobody's business
    /// here.
    package func stale(against output: GeneratedOutput) -> [Stale] {
        var stale: [Stale] = []
        for file in output.files {
            let url = url.appendingPathComponent(file.name)
            let old = TextFile.read(url)
            if old.map({ !$0.utf8.elementsEqual(file.text.utf8) }) ?? true { stale.append(Stale(url: url, old: old, new: file.text)) }
        }
        let names = Set(output.files.map(\.name))
        for name in ownFiles() where !names.contains(name) {
            let url = url.appendingPathComponent(name)
            stale.append(Stale(url: url, old: TextFile.read(url), new: nil))
        }
        return stale.sorted { $0.url.lastPathComponent < $1.url.lastPathComponent }
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
