import Foundation
import Testing

@testable import crm

/// Where snapshots go without being told on the command line.
struct PullTargetTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-target-\(UUID().uuidString)", isDirectory: true)

    private func write(_ text: String, _ path: String) throws { try TextFile.write(text, to: home.appendingPathComponent(path)) }

    private func target(_ into: String? = nil) throws -> (folder: String, include: [String]) {
        let target = try PullTarget(into: into, current: home)
        return (String(target.folder.standardizedFileURL.path.dropFirst(home.standardizedFileURL.path.count + 1)), target.settings.include)
    }

    @Test func `the crm.json of the one target says`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write(#"{"pull": {"into": "Metadata", "include": ["Leads"]}}"#, "Sources/App/crm.json")
        #expect(try target() == ("Sources/App/Metadata", ["Leads"]))
        // What is given wins; its filters count wherever the snapshots lie below it.
        #expect(try target("Sources/App/Deep/Snapshots") == ("Sources/App/Deep/Snapshots", ["Leads"]))
        #expect(try target("Elsewhere") == ("Elsewhere", []))
    }

    @Test func `without a word it is where the snapshots are`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write("{}", "Sources/App/crm.json")
        #expect(throws: PullTarget.Unclear.self) { try target() }
        try write("{}", "Sources/App/Data/CRM/modules.json")
        #expect(try target().folder == "Sources/App/Data/CRM")
        try write("{}", "Sources/App/Other/modules.json")
        #expect(throws: PullTarget.Unclear.self) { try target() }
    }

    @Test func `none, several and broken ones are said`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        #expect(throws: PullTarget.Unclear.self) { try target() }
        try write(#"{"pull": {"into": 3}}"#, "Sources/App/crm.json")
        #expect(throws: PullTarget.Unclear.self) { try target() }
        try write(#"{"pull": {"into": "S"}}"#, "Sources/App/crm.json")
        try write("{}", "Sources/Other/crm.json")
        #expect(throws: PullTarget.Unclear.self) { try target() }
        try write(#"{"pull": {"into": "Here"}}"#, "crm.json")
        #expect(try target().folder == "Here")
    }
}
