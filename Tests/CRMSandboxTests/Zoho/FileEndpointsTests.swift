import CRMRuntime
import Foundation
import RecordCore
import Testing

@testable import CRMSandbox

@Suite("Attachments, photos and files, as raw requests")
struct FileEndpointsTests {
    /// A body as Python's clients write it: the part has a file name and no content type.
    private func form(_ files: [(name: String, bytes: Data)], part: String = "file") -> (headers: HTTPHeaders, body: Data) {
        var body = Data()
        for file in files {
            body += Data("--py\r\nContent-Disposition: form-data; name=\"\(part)\"; filename=\"\(file.name)\"\r\n\r\n".utf8)
            body += file.bytes + Data("\r\n".utf8)
        }
        return (["Content-Type": "multipart/form-data; boundary=py"], body + Data("--py--\r\n".utf8))
    }

    private func upload(
        _ client: SandboxClient, _ path: String, _ files: [(name: String, bytes: Data)], part: String = "file"
    ) async throws -> SandboxClient.Answer {
        let (headers, body) = form(files, part: part)
        return try await client.send(.post, path, .data(body), headers: headers)
    }

    private static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

    @Test("An attachment, as a client of version 8 and one of version 2 use it")
    func attachments() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        let bytes = Data("line\r\n\r\n--p".utf8)
        let added = try await upload(client, "/crm/v8/Leads/\(lead)/Attachments", [("Ä b.txt", bytes)])
        #expect(added.status == 200)
        #expect(added.rows[0]["message"] == "attachment uploaded successfully")
        let details = added.rows[0]["details"]
        #expect(details?["Created_By"]?["id"]?.string != nil && details?["Modified_By"]?["name"]?.string != nil)
        let id = try #require(details?["id"]?.string)

        #expect(try await client.get("/Leads/\(lead)/Attachments").code == "REQUIRED_PARAM_MISSING")
        let listed = try await client.get("/Leads/\(lead)/Attachments?fields=File_Name,Size")
        #expect(listed.rows == [["File_Name": "Ä b.txt", "Size": .string("\(bytes.count)"), "id": .string(id)]])
        #expect(listed.info["count"] == 1)
        let old = try await client.call(.get, "/crm/v2/Leads/\(lead)/Attachments").rows[0]
        for key in ["$type", "$file_id", "$se_module", "Parent_Id", "Owner", "Created_By", "Modified_By", "Created_Time"] {
            #expect(old[key] != nil, "\(key)")
        }
        #expect(old["Parent_Id"] == ["name": "Smith", "id": .string(lead)])

        let file = try await client.get("/Leads/\(lead)/Attachments/\(id)")
        #expect(file.body == bytes)
        #expect(file.headers["Content-Disposition"] == "attachment; filename*=UTF-8''%C3%84%20b.txt")
        #expect(file.headers["Content-Type"] == "text/plain")
        // Another record's attachment is not this one's.
        let other = try await client.create("Leads", #"{"Last_Name":"Other"}"#)
        #expect(try await client.get("/Leads/\(other)/Attachments/\(id)").status == 204)
        #expect(try await client.delete("/Leads/\(other)/Attachments?ids=\(id)").status == 400)

        #expect(try await client.delete("/Leads/\(lead)/Attachments?ids=\(id),1").status == 207)
        #expect(try await client.get("/Leads/\(lead)/Attachments?fields=id").status == 204)
        #expect(try await client.delete("/Leads/\(lead)/Attachments/\(id)").rows[0]["message"] == "record not deleted")
    }

    @Test("A link as an attachment, and what is none")
    func links() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        let path = "/Leads/\(lead)/Attachments"
        #expect(try await client.post("\(path)?attachmentUrl=https%3A%2F%2Fexample.com%2Fa&title=A", "").status == 200)
        let row = try await client.get("\(path)?fields=File_Name,$link_url,$type").rows[0]
        #expect(row["File_Name"] == "A" && row["$link_url"] == "https://example.com/a" && row["$type"] == "Link URL")
        #expect(try await client.get("\(path)/\(row["id"]?.string ?? "")").status == 204)
        #expect(try await client.post("\(path)?attachmentUrl=nonsense", "").code == "INVALID_DATA")
        #expect(try await client.post(path, "{}").code == "MEDIA_TYPE_NOT_SUPPORTED")
        #expect(try await client.post("/Leads/1/Attachments", "").json["details"] == ["resource_path_index": 1])
        #expect(try await upload(client, "/crm/v8\(path)", [("a", Data())], part: "other").code == "REQUIRED_PARAM_MISSING")
    }

    @Test("Limits of size")
    func limits() async throws {
        var options = SandboxOptions()
        options.limits.attachmentBytes = 3
        options.limits.photoBytes = 8
        options.limits.fileBytes = 2
        options.limits.filesPerUpload = 2
        let client = try await SandboxClient(options)
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        for (path, allowed) in [("Leads/\(lead)/Attachments", 3), ("files", 2)] {
            #expect(try await upload(client, "/crm/v8/\(path)", [("a", Data(count: allowed))]).status == 200)
            let refused = try await upload(client, "/crm/v8/\(path)", [("a", Data(count: allowed + 1))])
            #expect(refused.status == 415 && refused.code == "FILE_SIZE_MORE_THAN_ALLOWED_SIZE")
        }
        #expect(try await upload(client, "/crm/v8/Leads/\(lead)/photo", [("a.png", Self.png)]).status == 200)
        #expect(try await upload(client, "/crm/v8/Leads/\(lead)/photo", [("a.png", Self.png + [0])]).status == 415)
        let many = (0..<3).map { (name: "\($0)", bytes: Data()) }
        #expect(try await upload(client, "/crm/v8/files", many).code == "LIMIT_EXCEEDED")
    }

    @Test("Photos: a bare result, shown by the record, and only where there are any")
    func photos() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        #expect(try await client.get("/Leads/\(lead)/photo").status == 204)
        let added = try await upload(client, "/crm/v8/Leads/\(lead)/photo", [("ada.png", Self.png)])
        #expect(added.json["code"] == "SUCCESS" && added.json["details"] == [:] && added.json["data"] == nil)
        #expect(added.json["message"] == "photo uploaded successfully")
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Record_Image"]?.string?.count == 64)
        let photo = try await client.get("/Leads/\(lead)/photo")
        #expect(photo.body == Self.png && photo.headers["Content-Type"] == "image/png")
        #expect(try await client.delete("/Leads/\(lead)/photo").json["status"] == "success")
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Record_Image"] == .null)

        #expect(try await upload(client, "/crm/v8/Leads/\(lead)/photo", [("a.txt", Data("x".utf8))]).code == "MEDIA_TYPE_NOT_SUPPORTED")
        let deal = try await client.create("Deals", #"{"Deal_Name":"Big","Stage":"Qualification"}"#)
        #expect(try await upload(client, "/crm/v8/Deals/\(deal)/photo", [("a.png", Self.png)]).code == "INVALID_MODULE")
    }

    @Test("Files of the store, several at a time, and in fields")
    func files() async throws {
        let client = try await SandboxClient()
        let added = try await upload(client, "/crm/v8/files", [("a.txt", Data("a".utf8)), ("b.bin", Data([0]))])
        #expect(added.rows.map { $0["message"] } == ["a.txt uploaded Succeessfully", "b.bin uploaded Succeessfully"])
        let ids = added.rows.compactMap { $0["details"]?["id"]?.string }
        #expect(ids.count == 2 && ids.allSatisfy { $0.count == 64 })
        let file = try await client.get("/files?id=\(ids[1])")
        #expect(file.body == Data([0]) && file.headers["Content-Type"] == "application/x-download")
        #expect(try await client.get("/files?id=nonsense").status == 204)
        #expect(try await client.get("/files").code == "REQUIRED_PARAM_MISSING")

        let lead = try await client.create("Leads", #"{"Last_Name":"A","File_Upload":[{"File_Id__s":"\#(ids[0])"}]}"#)
        let row = try #require(try await client.get("/Leads/\(lead)").rows[0]["File_Upload"]?[0])
        #expect(row["File_Name__s"] == "a.txt" && row["Size__s"] == "1")
        let path = "/Leads/\(lead)/actions/download_fields_attachment"
        #expect(try await client.get("\(path)?fields_attachment_id=\(row["id"]?.string ?? "")").body == Data("a".utf8))
        #expect(try await client.get("\(path)?fields_attachment_id=1").code == "INVALID_DATA")
        #expect(try await client.get(path).code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.post("/Leads", #"{"data":[{"Last_Name":"A","File_Upload":[{"File_Id__s":"x"}]}]}"#).code == "INVALID_DATA")
    }

    @Test("Attachments go along when a lead is converted, attachments and links when records are merged")
    func belongings() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith","Company":"Acme"}"#)
        _ = try await upload(client, "/crm/v8/Leads/\(lead)/Attachments", [("plan.txt", Data("x".utf8))])
        let converted = try await client.post(
            "/Leads/\(lead)/actions/convert", #"{"data":[{"move_attachments_to":{"api_name":"Contacts"}}]}"#)
        let contact = try #require(converted.rows[0]["details"]?["Contacts"]?["id"]?.string)
        let files = try await client.get("/Contacts/\(contact)/Attachments?fields=File_Name,$se_module").rows
        #expect(files.map { $0["File_Name"] } == ["plan.txt"] && files[0]["$se_module"] == "Contacts")

        let product = try await client.create("Products", #"{"Product_Name":"P"}"#)
        let other = try await client.create("Contacts", #"{"Last_Name":"Smyth"}"#)
        #expect(try await client.put("/Contacts/\(other)/Products", #"{"data":[{"id":"\#(product)"}]}"#).status == 200)
        _ = try await upload(client, "/crm/v8/Contacts/\(other)/Attachments", [("second.txt", Data())])
        let merge = #"{"merge":[{"data":[{"id":"\#(other)"}]}]}"#
        #expect(try await client.post("/Contacts/\(contact)/actions/merge", merge).status < 300)
        #expect(try await client.get("/Contacts/\(contact)/Attachments?fields=File_Name").rows.count == 2)
        #expect(try await client.get("/Contacts/\(contact)/Products?fields=id").rows.map { $0["id"]?.string } == [product])
    }

    @Test("A reset forgets files")
    func reset() async throws {
        let client = try await SandboxClient()
        let id = try #require(try await upload(client, "/crm/v8/files", [("a", Data())]).rows[0]["details"]?["id"]?.string)
        await client.sandbox.reset()
        let token = await client.sandbox.makeAccessToken()
        let answer = try await client.call(
            .get, "/crm/v8/files?id=\(id)", headers: ["Authorization": "Zoho-oauthtoken \(token)"], authorized: false)
        #expect(answer.status == 204)
    }
}
