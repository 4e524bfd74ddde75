import Foundation
import Testing

@testable import CRMArchive

/// Archives of other programs, and other programs on ours.
@Suite struct ForeignArchiveTests {
    @Test("zipfile reads ours", .enabled(if: Tools.hasPython))
    func ours() async throws {
        let folder = try ScratchFolder()
        var noise = Noise(31)
        let files = [("Leads.csv", noise.text(70_000)), ("empty", []), ("folder/Ångström.csv", noise.bytes(9_000))]
        for compressed in [true, false] {
            let file = try folder.put(try ZipWriter.archive(files, compressed: compressed), "ours.zip")
            for (index, entry) in files.enumerated() { _ = try folder.put(entry.1, "\(index)") }
            try await Tools.run(
                "python3", "-c",
                """
                import sys, zipfile
                archive = zipfile.ZipFile(sys.argv[1])
                assert archive.testzip() is None
                assert archive.namelist() == ['Leads.csv', 'empty', 'folder/Ångström.csv'], archive.namelist()
                for index, name in enumerate(archive.namelist()):
                    assert archive.read(name) == open(sys.argv[2] + f'/{index}', 'rb').read()
                """, file.path, folder.url.path)
        }
    }

    @Test("zipfile's: stored, deflated, sizes of 64 bits, sizes after the data, comments, folders", .enabled(if: Tools.hasPython))
    func zipfile() async throws {
        let folder = try ScratchFolder()
        var noise = Noise(32)
        let text = noise.text(40_000)
        _ = try folder.put(text, "text")
        try await Tools.run(
            "python3", "-c",
            """
            import sys, zipfile
            folder = sys.argv[1]
            text = open(folder + '/text', 'rb').read()
            class Pipe:
                # Not seekable: sizes follow the data.
                def __init__(self, path): self.file = open(path, 'wb')
                def write(self, data): return self.file.write(data)
                def flush(self): self.file.flush()
                def close(self): self.file.close()
            for name, target in [('plain.zip', folder + '/plain.zip'), ('pipe.zip', Pipe(folder + '/pipe.zip'))]:
                with zipfile.ZipFile(target, 'w') as archive:
                    archive.comment = b'PK' + bytes([5, 6]) + b' a comment that looks like an end'
                    archive.writestr('stored', text, zipfile.ZIP_STORED)
                    archive.writestr('deflated', text, zipfile.ZIP_DEFLATED)
                    archive.writestr('folder/', b'')
                    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                        info = zipfile.ZipInfo(f'large{method}')
                        info.compress_type = method
                        with archive.open(info, 'w', force_zip64=True) as out: out.write(text)
                if isinstance(target, Pipe): target.close()
            with zipfile.ZipFile(folder + '/bzip2.zip', 'w', zipfile.ZIP_BZIP2) as archive: archive.writestr('a', text)
            zipfile.ZIP_FILECOUNT_LIMIT = 1
            with zipfile.ZipFile(folder + '/end64.zip', 'w') as archive:
                for name in 'abc': archive.writestr(name, text)
            """, folder.url.path)
        for name in ["plain.zip", "pipe.zip"] {
            let archive = try ZipArchive(file: folder.file(name))
            #expect(archive.entries.map(\.name) == ["stored", "deflated", "folder/", "large0", "large8"])
            for entry in archive.entries where !entry.isFolder {
                #expect(try archive.contents(of: entry) == text, "\(name), \(entry.name)")
            }
        }
        let large = try ZipArchive(file: folder.file("end64.zip"))
        #expect(try large.entries.map { try large.contents(of: $0) } == [text, text, text])
        let other = try ZipArchive(file: folder.file("bzip2.zip"))
        #expect { try other.open(other.entries[0]) } throws: { ($0 as? ArchiveError)?.code == .unsupported }
    }

    @Test("Info-ZIP's, from a pipe and encrypted", .enabled(if: Tools.hasZip))
    func infoZip() async throws {
        let folder = try ScratchFolder()
        var noise = Noise(33)
        let text = noise.text(30_000)
        _ = try folder.put(text, "text")
        try await Tools.run("sh", "-c", "cd '\(folder.url.path)' && cat text | zip -q - - > pipe.zip && zip -q -P secret locked.zip text")
        let archive = try ZipArchive(file: folder.file("pipe.zip"))
        #expect(try archive.contents(of: archive.entries[0]) == text)
        let locked = try ZipArchive(file: folder.file("locked.zip"))
        #expect { try locked.open(locked.entries[0]) } throws: { ($0 as? ArchiveError)?.code == .unsupported }
    }
}
