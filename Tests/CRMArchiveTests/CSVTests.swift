import Foundation
import Testing

@testable import CRMArchive

@Suite struct CSVTests {
    private func rows(_ text: String, format: CSVFormat = .standard) throws -> [[String]] {
        var reader = CSVReader(Array(text.utf8), format: format)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    @Test("quotes, line ends, empty fields and lines")
    func forms() throws {
        #expect(try rows("a,b\r\nc,d") == [["a", "b"], ["c", "d"]])
        #expect(try rows("a,b\nc,d\n") == [["a", "b"], ["c", "d"]])
        #expect(try rows("a\rb\r\n\nc") == [["a"], ["b"], ["c"]])
        #expect(try rows("\"a,\"\"b\"\"\r\nc\",,\"\"\n") == [["a,\"b\"\r\nc", "", ""]])
        #expect(try rows(",\n,,") == [["", ""], ["", "", ""]])
        #expect(try rows("\"\"\n") == [[""]])
        #expect(try rows("") == [])
        #expect(try rows("\u{FEFF}Id,Name\n1,ä") == [["Id", "Name"], ["1", "ä"]])
        #expect(try rows("\u{FEFF}\"Id\"\n") == [["Id"]])
        #expect(try rows("a\"b\",\"c\"d\n") == [["a\"b\"", "cd"]])
        var format = CSVFormat()
        format.separator = UInt8(ascii: ";")
        #expect(try rows("a;b,c\n", format: format) == [["a", "b,c"]])
    }

    @Test("rows know their line, also after fields of several lines")
    func lines() throws {
        var reader = CSVReader(Array("a\n\n\"b\nb\nb\"\nc\n".utf8))
        var lines: [Int] = []
        while let row = try reader.next() { lines.append(row.line) }
        #expect(lines == [1, 3, 6])
    }

    @Test("an open quote, a field or a row beyond all measure")
    func errors() {
        func code(_ text: String, _ format: CSVFormat = .standard) -> ArchiveError.Code? {
            do { _ = try rows(text, format: format) } catch { return (error as? ArchiveError)?.code }
            return nil
        }
        #expect(code("a,\"b\nc") == .unfinishedField)
        var format = CSVFormat()
        format.longestField = 10
        format.mostFields = 3
        #expect(code("1234567890", format) == nil)
        #expect(code("12345678901", format) == .fieldTooLarge)
        #expect(code("\"12345678901\"", format) == .fieldTooLarge)
        #expect(code("a,b,c", format) == nil)
        #expect(code("a,b,c,d", format) == .fieldTooLarge)
    }

    @Test("a field that never ends does not fill the memory")
    func endlessField() throws {
        var format = CSVFormat()
        format.longestField = 100_000
        var reader = CSVReader(format: format)
        reader.push([UInt8(ascii: "\"")])
        #expect(throws: ArchiveError.self) {
            for _ in 0..<1_000 {
                reader.push([UInt8](repeating: 65, count: 1_000))
                _ = try reader.next()
            }
        }
    }

    @Test("what is written comes back, in pieces cut anywhere", arguments: 0..<40)
    func roundTrip(seed: UInt64) throws {
        var noise = Noise(seed + 100)
        let alphabet = ["a", "ä", "👩‍👩‍👧", "\"", ",", "\n", "\r", "\r\n", " ", "", "\u{FEFF}", "0"]
        let width = Int.random(in: 1...6, using: &noise)
        let rows = (0..<Int.random(in: 0..<30, using: &noise)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0..<6, using: &noise)).map { _ in alphabet.randomElement(using: &noise) ?? "" }.joined()
            }
        }
        var format = CSVFormat()
        format.lineEnd = ["\r\n", "\n"][Int(seed % 2)]
        var writer = CSVWriter(format: format)
        for row in rows { writer.add(row) }
        var reader = CSVReader()
        var result: [[String]] = []
        for piece in noise.pieces(of: writer.take(), upTo: 1 + Int(seed % 12)) {
            reader.push(piece)
            while let row = try reader.next() { result.append(row.fields) }
        }
        reader.finish()
        while let row = try reader.next() { result.append(row.fields) }
        #expect(result == rows)
        #expect(writer.bytes.isEmpty)
    }

    @Test("Python's csv agrees, in both directions", .enabled(if: Tools.hasPython))
    func python() async throws {
        let folder = try ScratchFolder()
        var noise = Noise(200)
        let alphabet = ["a", "ä", "\"", ",", "\n", "\r\n", " ", "x y"]
        let rows = (0..<300).map { _ in
            (0..<4).map { _ in (0..<Int.random(in: 0..<5, using: &noise)).map { _ in alphabet.randomElement(using: &noise) ?? "" }.joined() }
        }
        var writer = CSVWriter()
        for row in rows { writer.add(row) }
        _ = try folder.put(writer.take(), "ours.csv")
        _ = try folder.put([UInt8](try JSONEncoder().encode(rows)), "rows.json")
        try await Tools.run(
            "python3", "-c",
            """
            import csv, json, sys
            folder = sys.argv[1]
            rows = json.load(open(folder + '/rows.json', encoding='utf-8'))
            assert list(csv.reader(open(folder + '/ours.csv', newline='', encoding='utf-8'))) == rows
            for name, options in [('minimal', dict(quoting=csv.QUOTE_MINIMAL)), ('all', dict(quoting=csv.QUOTE_ALL, lineterminator=chr(10)))]:
                with open(f'{folder}/{name}.csv', 'w', newline='', encoding='utf-8') as file: csv.writer(file, **options).writerows(rows)
            """, folder.url.path)
        for name in ["minimal", "all"] {
            var reader = CSVReader([UInt8](try Data(contentsOf: folder.file("\(name).csv"))))
            var result: [[String]] = []
            while let row = try reader.next() { result.append(row.fields) }
            #expect(result == rows, "\(name)")
        }
    }
}
