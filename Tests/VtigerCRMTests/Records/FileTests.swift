import CRMRuntime
import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Documents, pictures and their files.
struct FileTests {
    @Test func sendsADocumentWithItsFile() async throws {
        let server = StagedServer { _ in .result(#"{"notes_title":"Up","filename":"hello.txt","id":"15x165","imageattachmentids":"15x166"}"#) }
        let vtiger = try VtigerCRM.staged(server)
        var draft = RecordStorage(schema: Document.schema)
        draft.setExtra("notes_title", "Up")
        draft.setExtra("filestatus", "0")
        let document = try await vtiger.documents.create(
            draftOf(draft), file: .data(Data("hello file".utf8), name: "hello.txt"))
        #expect(document.attachmentIDs == ["15x166"])
        let asked = server.calls[0]
        // The session goes into the query, so that a form with files need not be opened.
        #expect(asked.method == .post && asked.query["sessionName"] != nil && asked.query.count == 1)
        #expect(asked.contentType?.hasPrefix("multipart/form-data; boundary=") == true)
        for part in [
            "name=\"operation\"\r\n\r\ncreate\r\n", "name=\"elementType\"\r\n\r\nDocuments\r\n", "\"filelocationtype\":\"I\"",
            "\"filename\":\"hello.txt\"", "\"filestatus\":\"0\"", "\"filetype\":\"text/plain\"",
            "name=\"filename\"; filename=\"hello.txt\"\r\nContent-Type: text/plain\r\n\r\nhello file\r\n",
        ] { #expect(asked.body.contains(part), "\(part) is missing") }
    }

    @Test func sendsAPictureFromDisk() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data("PNG".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let server = StagedServer { _ in .result(#"{"lastname":"Pic","id":"12x167"}"#) }
        let vtiger = try VtigerCRM.staged(server)
        let contact = try await vtiger.contacts.create(
            .init(lastName: "Pic", assignedUserID: .user("19x1")), image: .file(url, name: "p.png"))
        #expect(contact.id == "12x167" && contact.attachmentIDs.isEmpty)
        #expect(server.calls[0].body.contains("name=\"imagename[]\"; filename=\"p.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n"))
    }

    @Test func modulesWithoutFilesRefuseThem() async throws {
        let server = StagedServer()
        let vtiger = try VtigerCRM.staged(server)
        let draft = Lead.Draft(lastName: "x", assignedUserID: .user("19x1"))
        for error in [
            await crmError { _ = try await vtiger.leads.create(draft, file: .data(Data(), name: "x")) },
            await crmError { _ = try await vtiger.leads.create(draft, image: .data(Data(), name: "x")) },
        ] { #expect(error?.code == "refused.records.no-file") }
        #expect(server.asked.isEmpty)
    }

    @Test func readsAFile() async throws {
        let server = StagedServer { _ in
            .result(#"[{"fileid":"166","filename":"hello.txt","filetype":"text/plain","filesize":10,"filecontents":"aGVsbG8gZmlsZQ=="}]"#)
        }
        let file = try await VtigerCRM.staged(server).file("15x166")
        #expect(file.name == "hello.txt" && file.contentType == "text/plain" && file.id == "166")
        #expect(String(decoding: file.content, as: UTF8.self) == "hello file")
    }

    @Test(arguments: ["[]", "{}", #"[{"filename":"x"}]"#, #"[{"filename":"x","filecontents":7}]"#])
    func anAnswerWithoutAFileIsAnError(_ result: String) async throws {
        let vtiger = try VtigerCRM.staged(StagedServer { _ in .result(result) })
        #expect(await crmError { _ = try await vtiger.file("15x166") }?.code == "answer.file")
    }

    private func draftOf(_ storage: RecordStorage) -> Document.Draft {
        var draft = Document.Draft(notesTitle: "", assignedUserID: .user("19x1"))
        draft.storage = storage
        return draft
    }
}
