import CRMSchema
import Foundation
import RecordCore
import Testing
import ZohoMetadata

@testable import crm

/// What an interrupted pull leaves behind.
struct PullDraftTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-draft-\(UUID().uuidString)")

    private struct Source: MetadataSource {
        var names = ["A"]
        let vendor = SchemaDescription.Vendor.zoho
        var allParts: [MetadataPart] { ZohoMetadataParts.all }
        let place = "https://example.com"
        static let part = MetadataPart(name: "modules", title: "modules", volatileKeys: [VolatileKey("modified_time", "")])
        var time = "1"

        func moduleList() -> MetadataModuleList {
            MetadataModuleList(
                part: Self.part, entries: names.map { ["api_name": .string($0), "modified_time": .string(time)] },
                modules: names.map { MetadataModule(apiName: $0, kind: "default") })
        }
        func parts(of module: MetadataModule) -> [MetadataPart] { [ZohoMetadataParts.fields] }
        func fetch(_ part: MetadataPart, of module: MetadataModule) -> [JSONValue]? { [] }
        func allowedConcurrency() -> Int? { nil }
        func meaning(of error: any Error) -> MetadataRefusal { .failed }
    }

    private func plan(_ source: Source = Source()) async throws -> PullPlan { try await MetadataPull(source: source).plan() }

    private func draft(at time: Int64 = 1_000) -> PullDraft {
        PullDraft(beside: home.appendingPathComponent("Snapshots", isDirectory: true), now: { time })
    }

    @Test func `lies hidden beside the snapshots, unseen by git, and knows what was fetched`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let draft = draft()
        try draft.begin(try await plan(), place: "x")
        try draft.keep("text\n", of: "fields_A.json")
        try draft.keep(nil, of: "layouts_A.json")
        #expect(draft.folder.path == home.appendingPathComponent(".Snapshots.crm-pull").path)
        #expect(TextFile.read(draft.folder.appendingPathComponent(".gitignore")) == "*\n")
        #expect(draft.outcome(of: "fields_A.json") == .file("text\n") && draft.outcome(of: "layouts_A.json") == .nothing)
        #expect(draft.outcome(of: "fields_B.json") == nil && draft.outcome(of: "../fields_A.json") == nil && draft.outcome(of: "draft.json") == nil)
        #expect(draft.count == 2)
        draft.discard()
        #expect(!FileManager.default.fileExists(atPath: draft.folder.path))
    }

    @Test func `counts for the same server, the same state of the modules, and an hour`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        func survives(_ place: String = "x", _ source: Source = Source(), at time: Int64 = 1_001) async throws -> Bool {
            draft().discard()
            try draft().begin(try await plan(), place: "x")
            try draft().keep("text\n", of: "fields_A.json")
            let later = draft(at: time)
            try later.begin(try await plan(source), place: place)
            return later.outcome(of: "fields_A.json") != nil
        }
        #expect(try await survives())
        #expect(try await survives(at: 1_000 + PullDraft.lifetime - 1))
        #expect(try await !survives(at: 1_000 + PullDraft.lifetime))
        #expect(try await !survives(at: 999))
        #expect(try await !survives("y"))
        #expect(try await !survives("x", Source(names: ["A", "B"])))
        // An edit of a module, although the snapshot of the list is the same.
        #expect(try await !survives("x", Source(time: "2")))
    }

    @Test func `a damaged draft is none`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let draft = draft()
        try draft.begin(try await plan(), place: "x")
        try draft.keep("text\n", of: "fields_A.json")
        try TextFile.write("{", to: draft.folder.appendingPathComponent("draft.json"))
        try draft.begin(try await plan(), place: "x")
        #expect(draft.count == 0)
    }
}
