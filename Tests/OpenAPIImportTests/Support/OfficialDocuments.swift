import CRMSchema
import Foundation

/// Zoho's own description, which is no part of this repository: in the folder that `CRM_OPENAPI_DOCUMENTS` names, else
/// beside the checkout.
enum OfficialDocuments {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["CRM_OPENAPI_DOCUMENTS"] { return URL(fileURLWithPath: path) }
        return root.appendingPathComponent("../shared/reference/zoho/oas-v8")
    }()

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("record.json").path) }

    static let files: [SnapshotFile] = json(in: folder)

    static func json(in folder: URL) -> [SnapshotFile] {
        let urls = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return urls.filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }.compactMap { url in
            (try? Data(contentsOf: url)).map { SnapshotFile(name: url.lastPathComponent, path: url.lastPathComponent, bytes: [UInt8]($0)) }
        }
    }

    /// Our corrections of them.
    static var overlay: SnapshotFile? {
        (try? Data(contentsOf: root.appendingPathComponent("spec/zoho/overlay.json"))).map {
            SnapshotFile(name: "overlay.json", path: "overlay.json", bytes: [UInt8]($0))
        }
    }

    /// The list of operations that was made from the documents by somebody else; nil where it is not there.
    static var list: String? { try? String(contentsOf: folder.appendingPathComponent("../OPERATIONS.md"), encoding: .utf8) }
}
