import CRMSandbox
import Foundation
import StandardOrganisation
import Testing

@Suite("Which operation a request is")
struct OperationMatchingTests {
    @Test("Words stand before parameters, and words of the API are no parameters", arguments: [
        ("/Leads/4876876000000000001/__email_drafts", "email_drafts.getEmailDrafts"),
        ("/Leads/4876876000000000001/Attachments", "attachments.getAttachments"),
        ("/Notes/4876876000000000001", "notes.getNote"),
        ("/settings/portals/meta", "portals_meta.getMeta"),
        ("/settings/portals/mine", "portals.getPortal"),
        ("/Leads/deleted/4876876000000000001/Notes", "related_records.getDeletedParentRecordsRelatedRecord"),
        ("/settings/layouts/4876876000000000001/map_dependency", "field_map_dependency.getMapDependencies"),
    ])
    func paths(path: String, id: String) async throws {
        let client = try await SandboxClient()
        #expect(try await client.get(path).headers["X-Sandbox-Operation"] == id)
    }

    @Test("A header, an id or a file tells operations of one path apart")
    func twins() async throws {
        let client = try await SandboxClient()
        let external = try await client.get("/Leads/A-17", headers: ["X-EXTERNAL": "Leads.External_ID"])
        #expect(external.headers["X-Sandbox-Operation"] == "record.getRecordUsingExternalId")
        #expect(try await client.get("/Leads/4876876000000000001").headers["X-Sandbox-Operation"] == "record.getRecord")
        let link = try await client.call(.post, "/crm/v8/Leads/4876876000000000001/Attachments?attachmentUrl=https://example.com/a")
        #expect(link.headers["X-Sandbox-Operation"] == "attachments.uploadUrlAttachments")
    }

    @Test("Paths outside the spec, older versions and a sandbox without a spec have no mark")
    func unmarked() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/settings/automation/paint").headers["X-Sandbox-Operation"] == nil)
        #expect(try await client.call(.get, "/crm/v2/Leads").headers["X-Sandbox-Operation"] == nil)
        let bare = try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots, specification: URL(fileURLWithPath: "/nowhere"))
        let sandbox = Sandbox(organisation: bare)
        #expect(await sandbox.operations.isEmpty)
    }

    @Test("Records may have fields that the spec does not know")
    func records() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Region":"North"}"#)
        let note = #"{"data":[{"Note_Title":"T","Parent_Id":{"id":"\#(lead)","module":{"api_name":"Leads"}},"$se_module":"Leads","Mood":"good"}]}"#
        let answer = try await client.post("/Notes", note)
        #expect(answer.headers["X-Sandbox-Operation"] == "notes.createNotes")
        #expect(answer.headers["X-Sandbox-Check"] == "ok")
    }

    @Test("The listing says how each operation is answered")
    func listing() async throws {
        let client = try await SandboxClient()
        let rows = try await client.call(.get, "/__sandbox/operations", authorized: false).json["operations"]?.array ?? []
        #expect(rows.count == EndpointSpec.operations.count)
        let answers = Dictionary(rows.map { ($0["id"]?.string ?? "", $0["answer"]?.string ?? "") }, uniquingKeysWith: { first, _ in first })
        #expect(answers["record.getRecords"] == "real")
        #expect(answers["tags.createTags"] == "real")
        #expect(answers["email_drafts.getEmailDrafts"] == "canned")
    }

    @Test("What is real tells what of a request does not agree with the spec, and answers all the same")
    func real() async throws {
        let client = try await SandboxClient()
        let answer = try await client.get("/org?paint=red")
        #expect(answer.status == 200)
        #expect(answer.headers["X-Sandbox"] == nil)
        #expect(answer.headers["X-Sandbox-Check"] == "query.paint is not in the spec")
    }
}
