#if CommandLine
import Foundation
import RecordCore
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@testable import crm

/// `crm sandbox --vendor vtiger` on a socket, called as any client would.
@Suite("crm sandbox with VtigerCRM") struct VtigerSandboxCommandTests {
    /// What the announcement names, and the process.
    private func sandbox(_ arguments: String..., work: (_ base: String, _ said: String) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-vtiger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let process = try CrmProcess(["sandbox", "--vendor", "vtiger", "--port", "0"] + arguments, home: home)
        let said = await process.output(until: "Ctrl-C")
        do {
            let base = try #require(said.split(separator: "\n").first?.split(separator: " ").last.map(String.init))
            try await work(base, said)
        } catch {
            process.interrupt()
            _ = await process.end()
            throw error
        }
        process.interrupt()
        #expect(await process.end().status == 0)
    }

    private func call(_ base: String, _ query: String, form: String? = nil) async throws -> (status: Int, text: String) {
        var request = URLRequest(url: try #require(URL(string: "\(base)/webservice.php\(query)")))
        if let form {
            request.httpMethod = "POST"
            request.httpBody = Data(form.utf8)
            request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    @Test("Announces itself; raw calls work as at a real 8.2.0")
    func rawCalls() async throws {
        try await sandbox("--seed", "Leads=3", "--quirks", "v82") { base, said in
            #expect(said.contains("VtigerCRM 8.2.0") && said.contains("Leads 3") && said.contains("CRM_VTIGER_KEY=sandbox") && said.contains("curl"))
            let challenge = try await call(base, "?operation=getchallenge&username=admin")
            #expect(challenge.status == 200 && challenge.text.hasPrefix(#"{"success":true,"result":{"token":"#), "\(challenge.text)")

            // The session that the announcement shows, as its curl line uses it.
            let session = try #require(said.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("sessionName=") })
            let count = try await call(base, "?operation=query&\(session)&query=select+count(*)+from+Leads%3B")
            #expect(count.text == #"{"success":true,"result":[{"count":"3"}]}"#, "\(count.text)")
            let missing = try await call(base, "?operation=query&\(session)&query=select+lastname+from+Leads")
            #expect(missing.status == 200 && missing.text.contains("QUERY_SYNTAX_ERROR"))
            let logout = try await call(base, "", form: "operation=logout&\(session)")
            #expect(logout.status == 500 && logout.text.isEmpty)
            let stranger = try await call(base, "?operation=listtypes&sessionName=nobody")
            #expect(stranger.status == 200 && stranger.text.contains("INVALID_SESSIONID"))
        }
    }

    @Test("Habits of 8.4.0 by default, and single ones")
    func quirks() async throws {
        try await sandbox("--seed", "Leads=2") { base, said in
            let session = try #require(said.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("sessionName=") })
            #expect(try await call(base, "?operation=query&\(session)&query=select+count(*)+from+Leads%3B").text == #"{"success":true,"result":[]}"#)
        }
        try await sandbox("--seed", "Leads=2", "--quirks", "v84,no-countIsEmpty,phpWarning") { base, said in
            let session = try #require(said.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("sessionName=") })
            let text = try await call(base, "?operation=query&\(session)&query=select+count(*)+from+Leads%3B").text
            #expect(text.contains("Warning") && text.hasSuffix(#"{"success":true,"result":[{"count":"2"}]}"#), "\(text)")
        }
    }
}
#endif
