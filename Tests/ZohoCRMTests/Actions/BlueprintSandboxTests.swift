import CRMSandbox
import Foundation
import Testing
import ZohoCRM
import ZohoStandardModules

@Suite("Blueprints against the sandbox")
struct BlueprintSandboxTests {
    @Test("A lead goes from state to state")
    func proceed() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await zoho.leads.create(.init(lastName: "Smith") { $0.leadStatus = .notContacted }).id
        let lead = zoho.leads[id]
        var blueprint = try await lead.blueprint()
        #expect(blueprint.process.field == "Lead_Status" && blueprint.process.state == "Not Contacted")
        #expect(blueprint.transitions.map(\.name) == ["Establish contact", "No answer"])
        let contact = try #require(blueprint.transition(to: Lead.LeadStatus.contacted))
        #expect(contact.fields.map(\.name) == ["Phone", "Description"])
        #expect(contact.fields.map(\.isMandatory) == [true, false])

        let missing = await #expect(throws: CRMError.self) { try await lead.proceed(contact) }
        #expect(missing?.code == "refused.blueprint.missing-fields" && missing?.message.contains("Phone") == true)
        let file = try await zoho.files.upload(data: Data("offer".utf8), named: "offer.txt")
        try await lead.proceed(contact, notes: "He calls back.", attachments: [file.id]) { $0.phone = "555 0100" }
        #expect(try await lead.attachments().collect().map(\.fileName) == ["offer.txt"])
        let read = try await zoho.leads.get(id)
        #expect(read.leadStatus == .contacted && read.phone == "555 0100")
        #expect(try await lead.notes().collect().count == 1)

        // A way of the state before is no way any more.
        let late = await #expect(throws: CRMError.self) { try await lead.proceed(contact) { $0.phone = "1" } }
        #expect(late?.crmCode == "INVALID_DATA" && late?.message == "invalid transition")

        blueprint = try await lead.blueprint()
        let followUp = try #require(blueprint.transition("Follow up"))
        #expect(!followUp.isOpen)
        let closed = await #expect(throws: CRMError.self) { try await lead.proceed(followUp) }
        #expect(closed?.code == "refused.blueprint.not-open" && closed?.nextAction == "Email is empty")
        try await zoho.leads.update(id) { $0.email = "smith@acme.org" }
        try await lead.proceed(try #require(try await lead.blueprint().transition("Follow up")))
        #expect(try await lead.blueprint().process.state == "Contact in Future")
    }

    @Test("A record that is in no process, or locked, says so")
    func outside() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await zoho.leads.create(.init(lastName: "Smith")).id
        let none = await #expect(throws: CRMError.self) { try await zoho.leads[id].blueprint() }
        #expect(none?.crmCode == "RECORD_NOT_IN_PROCESS" && none?.nextAction != nil)
        try await zoho.leads.update(id) { $0.leadStatus = .notContacted }
        let blueprint = try await zoho.leads[id].blueprint()
        try await zoho.leads[id].lock(reason: "no")
        let locked = await #expect(throws: CRMError.self) {
            try await zoho.leads[id].proceed(try #require(blueprint.transition("No answer")))
        }
        #expect(locked?.crmCode == "RECORD_LOCKED")
    }
}
