import CRMSchema
import Foundation
import Testing

@testable import crm

/// Snapshots of a git revision, in a repository made for the test.
struct GitRevisionTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-git-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("Snapshots/für"), withIntermediateDirectories: true)
        try Self.git(["init", "-q"], in: folder)
        try Data(#"{"modules":[]}"#.utf8).write(to: folder.appendingPathComponent("Snapshots/modules.json"))
        try Data(#"{"fields":[]}"#.utf8).write(to: folder.appendingPathComponent("Snapshots/für/fields_A B.json"))
        try Data("no snapshot".utf8).write(to: folder.appendingPathComponent("Snapshots/README.md"))
        try Self.git(["add", "-A"], in: folder)
        try Self.git(["-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "-q", "-m", "first"], in: folder)
        try Data(#"{"modules":[{}]}"#.utf8).write(to: folder.appendingPathComponent("Snapshots/modules.json"))
    }

    private static func git(_ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test func filesOfTheRevisionAndNotOfTheFolder() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try GitRevision("HEAD", repository: folder).files(in: "Snapshots/").sorted { $0.name < $1.name }
        #expect(files.map(\.name) == ["fields_A B.json", "modules.json"])
        #expect(files.map(\.path) == ["Snapshots/für/fields_A B.json", "Snapshots/modules.json"])
        #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == [#"{"fields":[]}"#, #"{"modules":[]}"#])
    }

    @Test(arguments: [("nope", "Snapshots"), ("HEAD", "Nope"), ("--help", "Snapshots")])
    func whatGitDoesNotKnowIsAnError(revision: String, path: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: GitRevision.Failure.self) { try GitRevision(revision, repository: folder).files(in: path) }
    }
}
