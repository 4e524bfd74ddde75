import Foundation

/// Where a download ends up: a file of the caller's choice, or a folder in which the server names it.
struct DownloadPlace: Sendable {
    let folder: URL
    /// nil: the server's name.
    private let fileName: String?

    /// - Throws: ``CRMError`` `file.unusable` if there is no such folder.
    init(_ destination: URL) throws(CRMError) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: destination.path, isDirectory: &isFolder)
        if exists && isFolder.boolValue {
            folder = destination
            fileName = nil
            return
        }
        folder = destination.deletingLastPathComponent()
        fileName = destination.lastPathComponent
        guard destination.isFileURL, !destination.hasDirectoryPath,
            FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw .file(
                "there is no folder \(destination.hasDirectoryPath ? destination.lastPathComponent : folder.lastPathComponent)"
                    + " to download into", "Make the folder first.")
        }
    }

    /// Moves a complete file to its place. A file that the caller has named replaces the one that is there; one that
    /// the server has named gets a number instead, as a server is not to choose what is lost on this computer.
    func put(_ partial: PartialFile, named serverName: String?) throws(CRMError) -> URL {
        partial.close()
        if let fileName {
            let url = folder.appendingPathComponent(fileName)
            guard rename(partial.url.path, url.path) == 0 else { throw Self.immovable(url) }
            return url
        }
        let name = serverName ?? "download"
        for number in 1...1_000 {
            let url = folder.appendingPathComponent(number == 1 ? name : Self.numbered(name, number))
            // A second name for the same file, refused if there is one of that name: unlike a look beforehand, this
            // cannot be overtaken.
            if link(partial.url.path, url.path) == 0 {
                try? FileManager.default.removeItem(at: partial.url)
                return url
            }
            guard errno == EEXIST else { return try move(partial, to: url) }
        }
        throw Self.immovable(folder.appendingPathComponent(name))
    }

    /// For file systems without second names.
    private func move(_ partial: PartialFile, to url: URL) throws(CRMError) -> URL {
        do {
            try FileManager.default.moveItem(at: partial.url, to: url)
            return url
        } catch {
            throw Self.immovable(url)
        }
    }

    /// `plan.pdf` → `plan 2.pdf`.
    private static func numbered(_ name: String, _ number: Int) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "\(name) \(number)" }
        return "\(name[..<dot]) \(number)\(name[dot...])"
    }

    private static func immovable(_ url: URL) -> CRMError {
        .file("the downloaded file cannot be put to \(url.lastPathComponent)", "Check the permissions of its folder.")
    }
}
