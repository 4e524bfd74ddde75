import CRMRuntime
import Foundation
import RecordCore

/// A file of the CRM with its content.
public struct VtigerFile: Sendable, Hashable {
    /// Its number, without a prefix.
    public let id: String
    public let name: String
    /// `image/png`, as the one who uploaded it said.
    public let contentType: String
    public let content: Data

    init?(_ value: JSONValue) {
        guard let name = value["filename"]?.string,
            let content = value["filecontents"]?.string.flatMap({ Data(base64Encoded: $0, options: .ignoreUnknownCharacters) })
        else { return nil }
        id = value["fileid"]?.string ?? ""
        self.name = name
        contentType = value["filetype"]?.string ?? ""
        self.content = content
    }
}

extension VtigerCRM {
    /// Reads a file of a record.
    ///
    ///     for id in document.attachmentIDs { let file = try await vtiger.file(id) }
    ///
    /// Servers of 8.2 cannot do this (`http.status-500`). The file is held in memory, as the server sends it inside JSON.
    /// - Parameter id: that of the file, from `attachmentIDs`; not that of its document.
    /// - Throws: `CRMError` `vtiger.RECORD_NOT_FOUND`; `answer.file` if the answer holds no readable file.
    public func file(_ id: RawRecordID) async throws -> VtigerFile {
        let answer = try await send(VtigerCall("files.get", operation: "files_retrieve", .get, ["id": id.description]))
        guard let file = try answer.list().first.flatMap(VtigerFile.init) else {
            throw answer.unexpected("file", "the answer holds no file with a name and content")
        }
        return file
    }
}
