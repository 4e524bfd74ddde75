#if CommandLine
import BindingsGenerator
import Foundation
import Testing

@testable import crm

/// The files that `crm diff --sources` reads: an app's Swift, and what says how its bindings are named.
struct UseFilesTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-uses-test-\(UUID().uuidString)")
        for (path, text) in [
            ("App/A.swift", "let a = 1"), ("App/Deep/B.swift", "let b = 2"), ("App/.build/C.swift", "let c = 3"), ("App/readme.md", "# d"),
            ("App/Snapshots/modules.json", #"{"modules":[]}"#),
            ("App/crm.json", #"{"names": {"modules": {"Leads": "Prospect"}}}"#), ("App/crm-names.json", #"{"modules": {}}"#),
        ] {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @Test func swiftFilesOnceEachAndNoHiddenOnes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try SwiftSources.read([path("App"), path("App/Deep"), path("App/A.swift")])
        #expect(files.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["A.swift", "B.swift"])
        #expect(String(decoding: files[1].bytes, as: UTF8.self) == "let b = 2")
    }

    @Test func namesStandBesideTheSnapshotsOrAboveOrWithTheSources() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for side in ["App", "App/Snapshots"] {
            let options = try NameFiles.options(for: DiffSide(path(side)), sources: [])
            #expect(options.configuration.names.modules["Leads"]?.value == "Prospect", "\(side)")
        }
        let far = try NameFiles.options(for: DiffSide(path("App/Deep")), sources: [path("App")])
        #expect(far.configuration.names.modules["Leads"]?.value == "Prospect")
        let none = try NameFiles.options(for: DiffSide("live"), sources: [])
        #expect(none.configuration.names.modules.isEmpty)
    }

    @Test func optionsThatNeedSources() {
        #expect(throws: (any Error).self) { try UseOptions.parse(["--used-only"]) }
        #expect(throws: (any Error).self) { try UseOptions.parse(["--index-store", "x"]) }
        #expect(throws: (any Error).self) { try UseOptions.parse(["--sources", "/no/such/folder"]) }
    }
}
#endif
