import Foundation
import ZohoCRM

/// A file that was downloaded into a folder of its own and is deleted with the last reference to it.
final class TemporaryDownload: Sendable {
    private let folder: URL
    let downloaded: DownloadedFile

    private init(folder: URL, downloaded: DownloadedFile) {
        self.folder = folder
        self.downloaded = downloaded
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Throws: what the download throws; then nothing is left behind.
    static func of(
        _ file: FileDownload, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> TemporaryDownload {
        let folder = try TemporaryFolder.make()
        do {
            let downloaded = try await file.save(to: folder.appendingPathComponent("file"), progress: progress)
            return TemporaryDownload(folder: folder, downloaded: downloaded)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }
}
