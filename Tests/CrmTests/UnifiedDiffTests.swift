import Testing

@testable import crm

/// The unified format: applied to the old text it must give the new one, whatever the two are.
struct UnifiedDiffTests {
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
        let text = UnifiedDiff(old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
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
        let text = UnifiedDiff(old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
            .text(oldName: "a", newName: "b", context: context)
        #expect(PatchReader.apply(text, to: old.isEmpty ? [""] : old) == (new.isEmpty ? [""] : new))
    }
}
