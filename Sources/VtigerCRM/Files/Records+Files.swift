import CRMRuntime
import Foundation
import RecordCore

extension Records where Record: CreatableRecord {
    /// Creates a document with its file.
    ///
    ///     try await vtiger.documents.create(.init(notesTitle: "Offer", assignedUserID: vtiger.me()), file: .file(url))
    ///
    /// Where it is kept, its name and its type are set unless the draft says otherwise; it is active. The answer's
    /// `attachmentIDs` lead to the file, see ``VtigerCRM/file(_:)``.
    /// - Parameter progress: is told how much has been sent, where the transport knows.
    /// - Throws: `CRMError` `refused.records.no-file` before the call if the module's records hold no file; `file.unusable` if
    ///   the file cannot be read; otherwise as without a file.
    @discardableResult
    public func create(
        _ draft: Record.Draft, file: UploadFile, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> Record {
        let name = "records.create"
        guard Record.schema.index(of: "filelocationtype") != nil else {
            throw VtigerProblem.noFile("filename", in: module, call: name)
        }
        var storage = draft.storage
        let values = [
            ("filelocationtype", "I"), ("filename", file.name), ("filestatus", "1"), ("filetype", file.contentType),
        ]
        for (field, value) in values where storage.rawValue(field) == nil { storage.setExtra(field, .string(value)) }
        return try await create(storage, call: name, files: [("filename", file)], progress: progress)
    }

    /// Creates a record with its picture, such as a contact's.
    /// - Throws: `CRMError` `refused.records.no-file` before the call if the module's records have no picture; otherwise as
    ///   without one.
    @discardableResult
    public func create(
        _ draft: Record.Draft, image: UploadFile, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> Record {
        let name = "records.create"
        guard Record.schema.index(of: "imagename") != nil else { throw VtigerProblem.noFile("imagename", in: module, call: name) }
        return try await create(draft.storage, call: name, files: [("imagename[]", image)], progress: progress)
    }
}

extension CRMRecord {
    /// The ids of the files that belong to the record: a document's file, a contact's picture. Empty where there are none
    /// or they were not read.
    public var attachmentIDs: [RawRecordID] {
        (storage.rawValue("imageattachmentids")?.string ?? "").split(separator: ",").map {
            RawRecordID($0.trimmingCharacters(in: .whitespaces))
        }
    }
}

extension VtigerProblem {
    static func noFile(_ field: String, in module: String, call: String) -> CRMError {
        refused(
            "records.no-file", "Records of \(module) have no field \(field), so they hold no such file.", call,
            "Create a document with the file, and relate it to the record.")
    }
}
