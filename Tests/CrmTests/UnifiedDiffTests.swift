import Foundation
import Testing

@testable import crm

/// The unified format: applied to the old text it must give the new one, whatever the two are.
struct UnifiedDiffTests {
    private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    @Test func `nothing to say about equal texts`() {
        #expect(UnifiedDiff(old: "a\nb\n", new: "a\nb\n").text(oldName: "x", newName: "y").isEmpty)
    }

    @Test func `one changed line with its context`() {
        let diff = UnifiedDiff(old: "1\n2\n3\n4\n5\n6\n7\n", new: "1\n2\n3\nfour\n5\n6\n7\n")
        #expect(
            diff.text(oldName: "a/f", newName: "b/f", context: 2) == """
                --- a/f
                +++ b/f
                @@ -2,5 +2,5 @@
                 2
                 3
                -4
                +four
                 5
                 6

                """)
    }

    @Test func `far changes stand in hunks of their own`() {
        let old = (1...30).map(String.init)
        var new = old
        new[2] = "three"
        new[25] = "twenty-six"
        let text = UnifiedDiff(old: Self.text(old), new: Self.text(new))
            .text(oldName: "a", newName: "b")
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,6 +1,6 @@", "@@ -23,7 +23,7 @@"])
    }

    @Test(arguments: 0..<200)
    func `applied to the old text it gives the new one`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in String(Int.random(in: 0...6, using: &random)) }
        var new = old
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let place = Int.random(in: 0...new.count, using: &random)
            if Bool.random(using: &random) || place == new.count {
                new.insert("n\(place)", at: place)
            } else {
                new.remove(at: place)
            }
        }
        let context = Int.random(in: 0...4, using: &random)
        let text = UnifiedDiff(old: Self.text(old), new: Self.text(new))
            .text(oldName: "a", newName: "b", context: context)
        #expect(PatchReader.apply(text, to: old) == new)
    }

    /// What people do with it: files that come, change and go, with and without an end of the last line, with CR LF.
    @Test(arguments: 0..<12)
    func `git applies it`(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("patch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("a folder"), withIntermediateDirectories: true)
        var patch = ""
        var wanted: [String: String?] = [:]
        for number in 0..<6 {
            let path = "a folder/Biens_à_vendre \(number).swift"
            let old = number == 0 ? nil : Self.text(&random)
            let new = number == 1 ? nil : Self.text(&random)
            try old.map { try Data($0.utf8).write(to: folder.appendingPathComponent(path)) }
            wanted[path] = new
            patch += UnifiedDiff.patch(path, old: old, new: new)
        }
        let file = folder.appendingPathComponent("the.patch")
        try Data(patch.utf8).write(to: file)
        let (messages, status) = try await TestCommand.run(["git", "-C", folder.path, "apply", "--whitespace=nowarn", file.path], withErrors: true)
        #expect(status == 0, "\(String(decoding: messages, as: UTF8.self))\n\(patch)")
        for (path, text) in wanted {
            let found = try? Data(contentsOf: folder.appendingPathComponent(path))
            #expect(found.map { String(decoding: $0, as: UTF8.self) } == text)
        }
    }

    /// Never empty: a file without a line is not told from no file.
    private static func text(_ random: inout SeededRandom) -> String {
        let lines = (0..<Int.random(in: 1...14, using: &random)).map { _ in "line \(Int.random(in: 0...4, using: &random))" }
        let end = Bool.random(using: &random) ? "\n" : "\r\n"
        return lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
    }
}
