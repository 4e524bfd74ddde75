import CRMArchive
import CRMTesting
import Foundation
import Testing
import ZohoOperations
import ZohoStandardModules

@Suite struct BulkReadBadInputTests {
    @Test("values of every shape, odd ones kept and reported with their row in the file")
    func values() async throws {
        let findings = Findings()
        let server = try BulkServer(
            table: #"""
                Id,Last_Name,Annual_Revenue,No_of_Employees,Email_Opt_Out,Created_Time,checking_multi_picklist,Owner,New_Field
                1,"Smith, ""Ada""",1250.50,12,true,2024-07-20T00:51:23+05:30,test 1;test 2,77,x
                2,Ångström,"1,250",many,perhaps,yesterday,,,
                3,,,,,,,,

                """#)
        let zoho = server.client(observer: findings)
        let leads = try await zoho.leads.bulkRead().records().collect()
        #expect(leads.map(\.id) == ["1", "2", "3"])
        #expect(leads[0].lastName == "Smith, \"Ada\"" && leads[0].annualRevenue == 1250.50 && leads[0].noOfEmployees == 12)
        #expect(leads[0].emailOptOut == true && leads[0].createdTime == ZonedDateTime("2024-07-20T00:51:23+05:30"))
        #expect(leads[0].checkingMultiPicklist?.map(\.rawValue) == ["test 1", "test 2"] && leads[0].owner?.id == "77")
        #expect(leads[0].storage.rawValue("New_Field") == "x")
        #expect(leads[1].annualRevenue == nil && leads[1].storage.rawValue("Annual_Revenue") == "1,250")
        #expect(leads[1].noOfEmployees == nil && leads[1].emailOptOut == nil && leads[1].createdTime == nil && leads[1].owner == nil)
        #expect(leads[2].lastName.isEmpty && leads[2].storage.isNull(3))
        let odd = findings.all.filter { if case .unexpectedShape = $0.kind { true } else { false } }
        #expect(Set(odd.map(\.field)) == ["Annual_Revenue", "No_of_Employees", "Email_Opt_Out", "Created_Time"])
        #expect(odd.allSatisfy { $0.row == 1 })
    }

    @Test("an archive that is cut off, a damaged one, a page of text, an empty one: an error, and the rows before it", arguments: 0..<5)
    func damaged(kind: Int) async throws {
        let table = Array(("Id,Last_Name\n" + (0..<50).map { "\($0),Smith\n" }.joined()).utf8)
        let good = try ZipWriter.archive([("9.csv", table)])
        var damaged = good
        damaged[60] ^= 0xFF
        let bytes = [Array(good.dropLast(30)), damaged, Array("<p>no</p>".utf8), try ZipWriter.archive([]), try ZipWriter.archive([("9.csv", [])])][kind]
        let job = try await BulkServer(archive: bytes).client().leads.bulkRead(.lastName)
        await #expect { try await job.rows().collect() } throws: { error in
            ["answer.bulk-file", "http.html-answer"].contains((error as? CRMError)?.kind.code)
        }
    }

    @Test("a job that fails says why; one without rows has none; one that nobody knows is an error after a while")
    func ends() async throws {
        let failed = BulkServer(
            archive: [], states: ["ADDED", "FAILURE"],
            result: #"{"error_message":{"status":"error","code":"INTERNAL_SERVER_ERROR","message":"Internal server error occurred.","details":{}}}"#)
        let job = try await failed.client().leads.bulkRead(.lastName)
        await #expect { try await job.rows().collect() } throws: { error in
            (error as? CRMError)?.kind.code == "answer.job-failed" && "\(error)".contains("INTERNAL_SERVER_ERROR")
        }
        let empty = BulkServer(archive: [], result: #"{"page":1,"per_page":200000,"count":0,"more_records":false}"#)
        #expect(try await empty.client().leads.bulkRead(.lastName).rows().collect().isEmpty)
        #expect(await empty.downloads == 0)

        let crm = try await SandboxClient()
        await #expect { try await crm.zoho.leads.bulkReadJob("1", .lastName).completion() } throws: { $0 is CRMError }
    }

    @Test("an address on a foreign host gets no call, and so no token")
    func foreignHost() async throws {
        let server = BulkServer(archive: [], result: #"{"count":1,"download_url":"https://www.zohoapis.com.evil.example/result"}"#)
        let job = try await server.client().leads.bulkRead(.lastName)
        await #expect { try await job.rows().collect() } throws: { ($0 as? CRMError)?.kind.code == "refused.operations.foreign-host" }
        #expect(await server.downloads == 0)
    }

    @Test("a loop that is left early, and a task that is cancelled, leave no file behind")
    func leaving() async throws {
        let rows = (0..<5_000).map { "\($0),Smith\n" }.joined()
        let server = try BulkServer(table: "Id,Last_Name\n" + rows)
        let job = try await server.client().leads.bulkRead(.id)
        for try await id in job.rows() where id == "1200" { break }
        let task = Task {
            var count = 0
            for try await _ in job.rows() {
                count += 1
                if count == 700 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await server.downloads == 2)
    }

    /// Keeps what the client is told of odd values.
    private final class Findings: ClientObserver, @unchecked Sendable {
        private let lock = NSLock()
        private var found: [PageFinding] = []
        var all: [PageFinding] { lock.withLock { found } }
        func pageFindings(_ findings: [PageFinding], in call: String) { lock.withLock { found += findings } }
    }
}
