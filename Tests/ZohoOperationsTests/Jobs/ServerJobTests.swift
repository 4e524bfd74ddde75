import CRMTesting
import Foundation
import Testing
import ZohoOperations

@Suite struct ServerJobTests {
    /// Answers the questions about a job one after the other; the last answer stays.
    private actor Script: HTTPTransport {
        private var answers: [String]
        private(set) var paths: [String] = []

        init(_ answers: String...) { self.answers = answers }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            paths.append(request.url.path + (request.url.query.map { "?\($0)" } ?? ""))
            let answer = answers.count > 1 ? answers.removeFirst() : answers[0]
            return answer.isEmpty
                ? HTTPResponse(status: 204)
                : HTTPResponse(status: 200, headers: ["Content-Type": answer.hasPrefix("{") ? "application/json" : "application/octet-stream"], body: Data(answer.utf8))
        }

        nonisolated var zoho: ZohoCRM { client(VirtualClock(jumping: true)) }

        nonisolated func client(_ clock: VirtualClock) -> ZohoCRM {
            ZohoCRM(dataCenter: .us, tokens: .accessToken("token"), transport: self, retry: .never, clock: clock)
        }
    }

    @Test("tags are deleted, with counts")
    func tags() async throws {
        let script = Script(
            #"{"mass_delete":[{"job_id":"7","status":"SCHEDULED"}]}"#,
            #"{"mass_delete":[{"job_id":"7","status":"RUNNING","total_count":3,"deleted_count":1,"failed_count":0}]}"#,
            #"{"mass_delete":[{"job_id":"7","status":"COMPLETED","total_count":3,"deleted_count":2,"failed_count":1}]}"#)
        let clock = VirtualClock(jumping: true)
        var states: [JobProgress] = []
        for try await status in script.client(clock).jobs.tagDeletion("7").progress() { states.append(status) }
        #expect(states.map(\.state) == [.scheduled, .running, .completed])
        #expect(states.last?.done == 2 && states.last?.failed == 1 && states.last?.fraction == 1)
        #expect(clock.sleeps.map { ($0.seconds * 10).rounded() } == [10, 16])
        #expect(await script.paths.first == "/crm/v8/settings/tags/actions/mass_delete?job_id=7")
    }

    @Test("the other jobs: their paths, envelopes and words")
    func others() async throws {
        let transfer = Script(#"{"transfer_and_delete":[{"status":"in_progress"}]}"#, #"{"transfer_and_delete":[{"status":"completed"}]}"#)
        #expect(try await transfer.zoho.jobs.userTransfer("1").completion().state == .completed)
        #expect(await transfer.paths.allSatisfy { $0 == "/crm/v8/users/actions/transfer_and_delete?job_id=1" })

        let group = Script(#"{"status":"success","code":"IN_PROGRESS","message":"","details":{}}"#, #"{"status":"success","code":"SUCCESS","message":"","details":{}}"#)
        #expect(try await group.zoho.jobs.userGroupDeletion("1").completion().state == .completed)

        let conversion = Script(#"{"status":"completed","total_count":2,"converted_count":1,"not_converted_count":0,"failed_count":1}"#)
        let counts = try await conversion.zoho.jobs.inventoryConversion("1", in: "Quotes").completion()
        #expect(counts.done == 1 && counts.failed == 1 && counts.total == 2)
        #expect(await conversion.paths == ["/crm/v8/Quotes/actions/mass_convert?job_id=1"])

        let invitation = Script(#"{"portal_invite":[{"job_id":"1","status":"finished","data":[]}]}"#)
        #expect(try await invitation.zoho.jobs.portalInvitation("1", in: "Contacts").status().state == .completed)
    }

    @Test("a job that fails throws; what nobody knows is asked for a few times; a job that vanishes is an error")
    func ends() async throws {
        let failed = Script(#"{"mass_delete":[{"status":"FAILED"}]}"#)
        await #expect { try await failed.zoho.jobs.tagDeletion("7").completion() } throws: { ($0 as? CRMError)?.kind.code == "answer.job-failed" }

        let late = Script("", "", #"{"mass_delete":[{"status":"COMPLETED"}]}"#)
        #expect(try await late.zoho.jobs.tagDeletion("7").completion().state == .completed)

        let never = Script("")
        await #expect { try await never.zoho.jobs.tagDeletion("7").completion() } throws: { ($0 as? CRMError)?.kind.code == "answer.job-not-found" }
        #expect(await never.paths.count == 4)

        let gone = Script(#"{"mass_delete":[{"status":"RUNNING"}]}"#, "")
        await #expect { try await gone.zoho.jobs.tagDeletion("7").completion() } throws: { ($0 as? CRMError)?.kind.code == "answer.job-not-found" }
        #expect(await gone.paths.count == 2)
    }

    @Test("a cancelled wait ends, without further questions")
    func cancellation() async throws {
        let script = Script(#"{"mass_delete":[{"status":"RUNNING"}]}"#)
        let clock = VirtualClock()
        let job = script.client(clock).jobs.tagDeletion("7")
        let task = Task { try await job.completion() }
        await clock.sleeping(1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await script.paths.count == 1)
    }

    @Test("an export of the audit log and its files; one from a foreign host is not fetched")
    func auditLog() async throws {
        let script = Script(
            #"{"audit_log_export":[{"id":"5","status":"in_progress","download_links":null}]}"#,
            #"{"audit_log_export":[{"id":"5","status":"finished","expiry_date":"2026-11-28T00:00:00+00:00","download_links":["https://content.zohoapis.com/a","https://elsewhere.example/b"]}]}"#,
            "PK")
        let files = try await script.zoho.jobs.auditLogExport("5").files()
        #expect(files.count == 2)
        #expect(try await files[0].data() == Data("PK".utf8))
        let asked = await script.paths
        #expect(asked.last == "/a")
        await #expect { try await files[1].data() } throws: { ($0 as? CRMError)?.kind.code == "refused.operations.foreign-host" }
        #expect(await script.paths == asked)
    }

    @Test("a backup is found, waited for, and its files are named")
    func backup() async throws {
        let item = #"{"backup":{"id":"3","status":"STATE","rrule":null,"scheduled_date":"2026-11-21T10:00:00+00:00","start_date":"2026-11-21T10:00:00+00:00"}}"#
        let script = Script(
            item.replacing("STATE", with: "scheduled"), item.replacing("STATE", with: "in_progress"), item.replacing("STATE", with: "completed"),
            #"{"urls":{"data_links":["/one","/two"],"attachment_links":["/three"],"expiry_date":"2026-11-28T10:00:00+00:00"}}"#)
        let backup = try await script.zoho.jobs.backup()
        #expect(backup.id == "3")
        #expect(try await backup.completion().state == .completed)
        #expect(try await backup.files().count == 3)

        let none = Script("")
        await #expect { try await none.zoho.jobs.backup() } throws: { ($0 as? CRMError)?.kind.code == "answer.job-not-found" }
    }
}
