import Foundation
import Testing
import ZohoOperations

/// The generated functions and types as an app uses them.
@Suite struct GeneratedShapeTests {
    private let done = HTTPResponse.json(#"{"tags": [{"code": "SUCCESS", "details": {"id": "7"}, "message": "tag created", "status": "success"}]}"#)

    @Test("a new one is written with what it needs, and says what became of it")
    func create() async throws {
        let (zoho, transport) = AnsweringTransport.client(done)
        let results = try await zoho.tags.create([.init(name: "VIP", colorCode: "#57B1FD")], module: "Leads")
        #expect(results.successes.map(\.details.id) == ["7"])
        let sent = await transport.sent[0]
        #expect(sent.method == .post && sent.url.hasSuffix("/crm/v8/settings/tags?module=Leads"))
        #expect(sent.body == ##"{"tags":[{"color_code":"#57B1FD","name":"VIP"}]}"##)
    }

    @Test("one that is there is changed without what only a new one needs")
    func change() async throws {
        let (zoho, transport) = AnsweringTransport.client(done, done)
        try await zoho.tags.update([.init(id: "7") { $0.colorCode = nil }], module: "Leads").get()
        try await zoho.tags.update(.init(id: "7") { $0.name = "Old" }, id: "7", module: "Leads")
        #expect(
            await transport.sent.map(\.body) == [#"{"tags":[{"color_code":null,"id":"7"}]}"#, #"{"tags":[{"id":"7","name":"Old"}]}"#])
    }

    @Test("one thing is read as one, a listing page by page")
    func read() async throws {
        let (zoho, transport) = AnsweringTransport.client(
            .json(#"{"users": [{"id": "1", "full_name": "Ann", "status": "novel", "profile": {"id": "3", "name": "Boss"}}]}"#),
            .json(#"{"users": [{"id": "1"}], "info": {"more_records": true}}"#), .json(#"{"users": [{"id": "2"}], "info": {"more_records": false}}"#),
            HTTPResponse(status: 204))
        let user = try await zoho.users.get("1")
        #expect(user.fullName == "Ann" && user.profile?.name == "Boss")
        var ids: [RawRecordID?] = []
        for try await user in zoho.users.list() { ids.append(user.id) }
        #expect(ids == ["1", "2"])
        let error = await AnsweringTransport.failure { try await zoho.users.get("9") }
        #expect(error?.code == "answer.not-found" && error?.call == "users.getUser")
        #expect(await transport.sent.map { String($0.url.split(separator: "/").last ?? "") } == ["1", "users?page=1", "users?page=2", "9"])
    }

    @Test("shapes are values: equal by content, printed like structs, copied through Codable")
    func values() throws {
        let tag = ZohoCRM.Tags.Tag(name: "VIP")
        #expect(tag == ZohoCRM.Tags.Tag(name: "VIP") && tag != ZohoCRM.Tags.Tag(name: "vip"))
        #expect(String(describing: tag) == #"Tag(name: "VIP")"#)
        #expect(try JSONDecoder().decode(ZohoCRM.Tags.Tag.self, from: JSONEncoder().encode(tag)) == tag)
    }
}
