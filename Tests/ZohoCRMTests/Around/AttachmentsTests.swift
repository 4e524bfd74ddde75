import CRMSandbox
import Foundation
import Testing
import ZohoCRM
import ZohoStandardModules

/// Attachments, photos and files, there and back.
@Suite("Attachments, photos, files")
struct AttachmentsTests {
    @Test("A file and a link are attached, listed, downloaded and deleted")
    func attachments() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let lead = around.zoho.leads[try await around.zoho.leads.create(.init(lastName: "Smith")).id]
        // Bytes that would end a careless parser's part.
        let bytes = Data("--crm\r\n\r\n\0".utf8) + Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let attached = try await lead.attach(file: try around.write(bytes, to: "Angebot \"Ä\"; 2.pdf"))
        #expect(attached.action == .created && attached.createdTime != nil)
        try await lead.attach(link: URL(string: "https://example.com/plan?a=1&b=%2B")!, title: "Plan")
        let small = try await lead.attach(data: Data("hello".utf8), named: "hello.txt")

        let listed = try await lead.attachments().collect()
        #expect(listed.map(\.fileName) == ["hello.txt", "Plan", "Angebot \"Ä\"; 2.pdf"])
        #expect(listed[2].id == attached.id && listed[2].size == bytes.count && listed[2].kind == "Attachment")
        #expect(listed[2].parent == AnyReference(id: lead.id.raw, module: "Leads", name: "Smith"))
        #expect(listed[1].link == "https://example.com/plan?a=1&b=%2B" && listed[1].fileID == nil)

        let target = around.folder.appendingPathComponent("copy.pdf")
        let file = try await lead.download(attached.id, to: target)
        #expect(file.fileName == "Angebot \"Ä\"; 2.pdf" && file.size == bytes.count && file.contentType == "application/pdf")
        #expect(try Data(contentsOf: target) == bytes)
        #expect(try await lead.data(of: small.id) == Data("hello".utf8))

        let results = try await lead.deleteAttachments([attached.id, "1"])
        #expect(results.successes == [attached.id] && results.failures.map(\.index) == [1])
        #expect(try await lead.deleteAttachment(small.id) == small.id)
        #expect(try await lead.attachments().collect().count == 1)
        let gone = await AroundSandbox.error { try await lead.download(attached.id, to: around.folder) }
        #expect(gone?.code == "answer.no-file")
    }

    @Test("The wire: one part named file, its name in UTF-8, no second try of its own")
    func wire() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let lead = around.zoho.leads[try await around.zoho.leads.create(.init(lastName: "Smith")).id]
        try await lead.attach(data: Data("x".utf8), named: "Ä.csv")
        let request = try #require(await around.sandbox.recordedRequests.last)
        #expect(request.method == .post && request.url.path == "/crm/v8/Leads/\(lead.id)/Attachments")
        let type = try #require(request.headers["Content-Type"])
        let boundary = type.dropFirst("multipart/form-data; boundary=".count)
        guard case .data(let body) = request.body else {
            Issue.record("the body is not in memory")
            return
        }
        #expect(
            String(decoding: body, as: UTF8.self)
                == "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Ä.csv\"\r\nContent-Type: text/csv\r\n\r\nx\r\n--\(boundary)--\r\n")
    }

    @Test("Limits are known before the call")
    func limits() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let contact = around.zoho.contacts["4876876000000333191"]
        let large = around.folder.appendingPathComponent("large.png")
        // A hole in a file system: as long as it says, without the bytes.
        #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
        try FileHandle(forWritingTo: large).truncate(atOffset: (100 << 20) + 1)
        #expect(await AroundSandbox.error { try await contact.attach(file: large) }?.code == "refused.file-size")
        #expect(await AroundSandbox.error { try await contact.uploadPhoto(large) }?.code == "refused.file-size")
        #expect(await AroundSandbox.error { try await around.zoho.files.upload(large) }?.code == "refused.file-size")
        let missing = await AroundSandbox.error { try await contact.attach(file: around.folder.appendingPathComponent("missing")) }
        #expect(missing?.code == "file.unusable" && missing?.call == "attachments.upload")
        #expect(await AroundSandbox.error { try await around.zoho.contacts[""].attach(data: Data(), named: "a") }?.code == "refused.records.empty-id")
        #expect(await around.sandbox.recordedRequests.isEmpty)
    }

    @Test("The server's own limits and media types are errors with their codes")
    func refusals() async throws {
        var options = SandboxOptions()
        options.limits.attachmentBytes = 10
        let around = try await AroundSandbox(options)
        defer { around.removeFolder() }
        let lead = around.zoho.leads[try await around.zoho.leads.create(.init(lastName: "Smith")).id]
        let size = await AroundSandbox.error { try await lead.attach(data: Data(count: 11), named: "a.bin") }
        #expect(size?.crmCode == "FILE_SIZE_MORE_THAN_ALLOWED_SIZE" && size?.httpStatus == 415)
        let type = await AroundSandbox.error { try await lead.uploadPhoto(data: Data("text".utf8), named: "a.txt") }
        #expect(type?.crmCode == "MEDIA_TYPE_NOT_SUPPORTED")
    }

    @Test("A photo")
    func photo() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let lead = around.zoho.leads[try await around.zoho.leads.create(.init(lastName: "Smith")).id]
        #expect(try await lead.downloadPhoto(to: around.folder) == nil)
        #expect(try await lead.photoData() == nil)
        try await lead.uploadPhoto(try around.write(AroundSandbox.png, to: "ada.png"), runsWorkflows: false)
        #expect(await around.sandbox.recordedRequests.last?.url.query == "restrict_triggers=workflow")
        #expect(try await lead.photoData() == AroundSandbox.png)
        let file = try #require(try await lead.downloadPhoto(to: around.folder))
        #expect(file.url.lastPathComponent == "ada 2.png" && file.contentType == "image/png" && file.size == AroundSandbox.png.count)
        try await lead.deletePhoto()
        #expect(try await lead.photoData() == nil)
    }

    @Test("Files of the store go into a field and come back out of it")
    func fieldFiles() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let zoho = around.zoho
        let first = try await zoho.files.upload(try around.write(Data("one".utf8), to: "one.txt"))
        #expect(first.name == "one.txt" && first.id.count == 64)
        let many = try await zoho.files.upload((0..<12).map { .data(AroundSandbox.png, name: "\($0).png") }).get()
        #expect(many.map(\.name) == (0..<12).map { "\($0).png" })
        #expect(Set(many.map(\.id)).count == 12)
        // Ten files a call.
        #expect(await around.sandbox.recordedRequests.count == 3)
        #expect(try await zoho.files.data(of: many[11].id) == AroundSandbox.png)
        #expect(try await zoho.files.download(first.id, to: around.folder.appendingPathComponent("two")).size == 3)
        #expect(await AroundSandbox.error { try await zoho.files.data(of: "nonsense") }?.code == "answer.no-file")

        let created = try await zoho.leads.create(
            .init(lastName: "Smith") {
                $0.fileUpload = [AttachedFile(first)]
                $0.imageUpload = [AttachedImage(many[0]), AttachedImage(many[1])]
            })
        let lead = try await zoho.leads.get(created.id)
        let held = try #require(lead.fileUpload?.first)
        #expect(held.fileName == "one.txt" && held.size == 3)
        #expect(try await zoho.leads[created.id].data(of: held) == Data("one".utf8))
        let image = try #require(lead.imageUpload?.last)
        let file = try await zoho.leads[created.id].download(image, to: around.folder)
        #expect(file.fileName == "1.png")
        let unread = await AroundSandbox.error { try await zoho.leads[created.id].data(of: AttachedFile(first)) }
        #expect(unread?.code == "refused.file.no-row")
        let unknown = await AroundSandbox.error {
            try await zoho.leads.create(.init(lastName: "X") { $0.fileUpload = [AttachedFile(fileID: "nonsense")] })
        }
        #expect(unknown?.crmCode == "INVALID_DATA" && unknown?.fieldName == "File_Id__s")
    }

    @Test("A download that breaks off, or that is cancelled, leaves nothing")
    func interrupted() async throws {
        let around = try await AroundSandbox()
        defer { around.removeFolder() }
        let lead = around.zoho.leads[try await around.zoho.leads.create(.init(lastName: "Smith")).id]
        let id = try await lead.attach(data: Data(count: 1_000), named: "a.bin").id
        for kind in [SandboxFault.Kind.truncated, .closed, .html(200), .status(500)] {
            await around.sandbox.inject(SandboxFault(kind, method: .get, path: "/Attachments/"))
            let error = await AroundSandbox.error { try await lead.download(id, to: around.folder) }
            #expect(error != nil, "\(kind)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: around.folder.path).isEmpty)
        }
        #expect(try await lead.download(id, to: around.folder).size == 1_000)
    }
}
