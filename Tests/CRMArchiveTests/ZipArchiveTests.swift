import Foundation
import Testing

@testable import CRMArchive

@Suite struct ZipArchiveTests {
    private func sample() throws -> (archive: [UInt8], files: [(name: String, bytes: [UInt8])]) {
        var noise = Noise(21)
        let files = [
            ("Leads.csv", noise.text(600)), ("empty.csv", []), ("folder/Ångström.csv", noise.text(300)), ("noise", noise.bytes(200)),
        ]
        return (try ZipWriter.archive(files), files)
    }

    @Test("entries come back, from memory and from a file", arguments: [true, false])
    func roundTrip(compressed: Bool) throws {
        var noise = Noise(22)
        let files = [("Leads.csv", noise.text(70_000)), ("empty.csv", []), ("folder/Ångström.csv", noise.text(300))]
        let bytes = try ZipWriter.archive(files, compressed: compressed)
        let folder = try ScratchFolder()
        for archive in [try ZipArchive(bytes), try ZipArchive(file: try folder.put(bytes, "a.zip"))] {
            #expect(archive.entries.map(\.name) == files.map(\.0))
            for (entry, file) in zip(archive.entries, files) {
                #expect(entry.size == file.1.count)
                #expect(entry.method == (compressed ? .deflated : .stored))
                #expect(try archive.contents(of: entry) == file.1)
            }
        }
    }

    @Test("written to a file piece by piece: the same archive as in memory, readable by its owner only")
    func fileWriter() throws {
        let folder = try ScratchFolder()
        var noise = Noise(23)
        let text = noise.text(70_000)
        var writer = try ZipWriter(file: folder.file("a.zip"))
        try writer.begin("one.csv")
        for piece in noise.pieces(of: text, upTo: 7_000) { try writer.write(piece) }
        try writer.add("two.csv", Array("2".utf8), compressed: false)
        try writer.finish()
        var memory = ZipWriter()
        try memory.add("one.csv", text)
        try memory.add("two.csv", Array("2".utf8), compressed: false)
        try memory.finish()
        #expect([UInt8](try Data(contentsOf: folder.file("a.zip"))) == memory.bytes)
        #expect(writer.size == memory.bytes.count)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.zip").path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("cut at every byte: an error that says so")
    func cutAnywhere() throws {
        let bytes = try sample().archive
        for end in 0..<bytes.count {
            #expect { try ZipArchive(Array(bytes[..<end])) } throws: { error in
                [.notAnArchive, .truncated, .corrupt].contains((error as? ArchiveError)?.code)
            }
        }
    }

    @Test("one changed byte never gives other contents")
    func changedBytes() throws {
        let (bytes, files) = try sample()
        var noise = Noise(24)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &noise))
            guard let archive = try? ZipArchive(changed) else { continue }
            for entry in archive.entries {
                guard let contents = try? archive.contents(of: entry) else { continue }
                #expect(files.contains { $0.bytes == contents }, "byte \(place)")
            }
        }
    }

    @Test(
        "names that lead elsewhere are refused, on reading and on writing",
        arguments: ["../a", "a/../../b", "/etc/passwd", "C:/a", "a\\b", "", "a\u{0}b", "a\nb", ".."])
    func unsafeNames(name: String) throws {
        #expect { try ZipWriter.archive([(name, [1])]) } throws: { ($0 as? ArchiveError)?.code == .unsafeName }
        guard !name.isEmpty else { return }
        let harmless = String(repeating: "x", count: name.utf8.count)
        var bytes = try ZipWriter.archive([(harmless, [1])])
        for start in bytes.indices.dropLast(name.utf8.count) where bytes[start...].starts(with: harmless.utf8) {
            bytes.replaceSubrange(start..<start + name.utf8.count, with: name.utf8)
        }
        #expect { try ZipArchive(bytes) } throws: { ($0 as? ArchiveError)?.code == .unsafeName }
    }

    @Test("what is larger than allowed is refused before it is unpacked, or as soon as it is seen")
    func limits() throws {
        let zeros = try ZipWriter.archive([("zeros", [UInt8](repeating: 0, count: 200_000))])
        var limits = ZipLimits()
        limits.entryBytes = 100_000
        let small = try ZipArchive(zeros, limits: limits)
        #expect { try small.open(small.entries[0]) } throws: { ($0 as? ArchiveError)?.code == .tooLarge }
        let archive = try ZipArchive(zeros)
        #expect { try archive.contents(of: "zeros", limit: 1_000) } throws: { ($0 as? ArchiveError)?.code == .tooLarge }

        // It says it had 1,000 bytes: reading stops there.
        let lie = try ZipArchive(Self.replaced(zeros, sizes: 1_000))
        #expect { try lie.contents(of: "zeros") } throws: { ($0 as? ArchiveError)?.code == .corrupt }

        limits = ZipLimits()
        limits.entries = 2
        let many = try ZipWriter.archive((0..<3).map { ("\($0)", []) })
        #expect { try ZipArchive(many, limits: limits) } throws: { ($0 as? ArchiveError)?.code == .tooLarge }
        limits = ZipLimits()
        limits.nameBytes = 3
        let long = try ZipWriter.archive([("four", [])])
        #expect { try ZipArchive(long, limits: limits) } throws: { ($0 as? ArchiveError)?.code == .tooLarge }
    }

    @Test("entries that share bytes are refused")
    func overlap() throws {
        var bytes = try ZipWriter.archive([("a", [1, 2, 3]), ("b", [1, 2, 3])], compressed: false)
        // The second entry of the table of contents points to the first one's place.
        let second = bytes.count - 22 - 47
        bytes.replaceSubrange(second + 42..<second + 46, with: [0, 0, 0, 0])
        #expect { try ZipArchive(bytes) } throws: { ($0 as? ArchiveError)?.code == .corrupt }
    }

    @Test("bytes that are something else", arguments: ["", "<html>no</html>", "PK", "Id,Last_Name\n"])
    func noArchive(text: String) {
        #expect { try ZipArchive(Array(text.utf8)) } throws: { ($0 as? ArchiveError)?.code == .notAnArchive }
    }

    @Test("a missing file and a missing entry say so")
    func missing() throws {
        let folder = try ScratchFolder()
        #expect { try ZipArchive(file: folder.file("none.zip")) } throws: { ($0 as? ArchiveError)?.code == .file }
        let archive = try ZipArchive(try sample().archive)
        #expect { try archive.contents(of: "Deals.csv") } throws: { ($0 as? ArchiveError)?.code == .noEntry }
    }

    @Test("errors tell code, entry, reason, place and what to do")
    func description() {
        let error = ArchiveError.corrupt("its checksum is wrong", at: 30).of("Leads.csv")
        #expect(
            error.description
                == "archive.corrupt: Leads.csv: its checksum is wrong (at byte 30). "
                + "Download it again; if that does not help, it was made wrongly.")
    }

    /// Both sizes of the only entry, in its header and in the table of contents.
    private static func replaced(_ archive: [UInt8], sizes: Int) -> [UInt8] {
        var bytes = archive
        let directory = bytes.count - 22 - 46 - 5
        for place in [22, directory + 24] {
            for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: sizes >> (8 * byte)) }
        }
        return bytes
    }
}
