#if CommandLine
import ArgumentParser
import BindingsGenerator
import Foundation
import RecordCore
import SourceUse
import Testing

@testable import crm

/// `crm scopes` of the consumer packages beside the tests, and of files of its own.
struct ScopesCommandTests {
    private static let consumers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Consumers")
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-scopes-\(UUID().uuidString)")

    private func write(_ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("App.swift")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func report(_ words: String...) throws -> ScopesReport { try ScopesCommand.parse(words + ["--index-store", "none"]).report() }

    @Test func aRealAppNeedsWhatItCalls() throws {
        let report = try report(Self.consumers.appendingPathComponent("CheckedIn/Sources/App").path)
        // Its custom module has its own name in the app, and is known from its snapshots.
        #expect(
            report.scopes.entries.map(\.scope.description) == [
                "ZohoCRM.modules.contacts.CREATE", "ZohoCRM.modules.custom.CREATE", "ZohoCRM.modules.custom.READ", "ZohoCRM.modules.custom.UPDATE",
                "ZohoSearch.securesearch.READ",
            ])
        #expect(report.json["scopes"]?.array?.first?["calls"]?.array?.first?["line"]?.int == 16)
        #expect(report.json["undecided"]?.array == [])
    }

    @Test func generatedFunctionsCountAsWell() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try write(
            """
            import ZohoOperations
            func sync(_ zoho: ZohoCRM) async throws {
                for try await user in zoho.users.list(type: .activeUsers) { print(user) }
                try await zoho.tags.delete("1")
                for try await lead in zoho.leads.list(.lastName) { print(lead) }
                _ = try await zoho.settings.roles.list()
            }
            """)
        let scopes = try report(file).scopes.entries.map(\.scope.description)
        #expect(scopes == ["ZohoCRM.modules.leads.READ", "ZohoCRM.settings.roles.READ", "ZohoCRM.settings.tags.DELETE", "ZohoCRM.users.READ"])
        let exact = try ScopesCommand.parse([file, "--exact", "--index-store", "none"]).report().scopes.entries.map(\.scope.description)
        #expect(exact.contains("ZohoCRM.modules.ALL") && exact.contains("ZohoCRM.settings.tags.ALL"))
    }

    @Test func grantedScopesAreHeldAgainstTheCalls() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try write("let zoho = ZohoCRM.current\nfunc f() async throws { _ = try await zoho.leads.get(id); _ = try await zoho.org.get() }")
        let missing = try report(file, "--granted", "ZohoCRM.modules.ALL,ZohoCRM.coql.READ")
        #expect(missing.missing.map(\.scope.description) == ["ZohoCRM.org.READ"])
        #expect(missing.json["superfluous"]?.array == ["ZohoCRM.coql.READ"])
        #expect(throws: ExitCode(3)) { try ScopesCommand.parse([file, "--list", "--granted", "ZohoCRM.modules.ALL", "--index-store", "none"]).run() }
        try ScopesCommand.parse([file, "--list", "--granted", "ZohoCRM.modules.ALL,ZohoCRM.org.READ", "--index-store", "none"]).run()
    }

    @Test(arguments: [["nowhere"], [], [".", "--json", "--list"], [".", "--granted", "everything"], [".", "--snapshots", "nowhere"]])
    func wrongUsageIsSaid(words: [String]) { #expect(throws: (any Error).self) { try ScopesCommand.parse(words) } }
}
#endif
