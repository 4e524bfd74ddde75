import CRMRuntime
import Foundation
import RecordCore

/// Files that come with a record, and getting them back.
enum FileOperations {
    /// Takes what a multipart create brought along: `filename` of documents, `imagename[]` of contacts and products.
    static func attach(_ files: [MultipartForm.Part], to record: inout VtigerRecord, _ state: inout VtigerState) {
        for file in files {
            guard let name = file.fileName else { continue }
            let field = file.name == "filename" ? "filename" : "imagename"
            guard state.organisation.modules[record.module]?.field(field) != nil else { continue }
            let number = state.nextNumber()
            let type = file.contentType ?? "application/octet-stream"
            state.attachments[number] = VtigerAttachment(name: name, type: type, bytes: file.bytes)
            record.attachments.append(number)
            if field == "filename" {
                record.values["filename"] = name
                record.values["filetype"] = type
                record.values["filesize"] = String(file.bytes.count)
            } else {
                record.values["imagename"] = [record.values["imagename"], name].compactMap { $0 }.joined(separator: ",")
            }
        }
    }

    /// By the id of the attachment, and not of the record.
    static func retrieve(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        if state.quirks.filesRetrieveIsBroken { throw .crash }
        guard let number = call["id"].flatMap({ VtigerID($0)?.number }), let file = state.attachments[number] else { throw .notFound }
        return [
            [
                "fileid": .string(String(number)), "filename": .string(file.name), "filetype": .string(file.type),
                "filesize": .number(JSONNumber(file.bytes.count)), "filecontents": .string(Data(file.bytes).base64EncodedString()),
            ]
        ]
    }
}
