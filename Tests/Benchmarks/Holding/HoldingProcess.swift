import Foundation
import RecordCore

/// Keeps records in a process that does nothing else, so that no earlier measurement has left memory behind.
///
/// The program starts itself with `--hold FORM RECORDS`; the child prints the bytes that it has more than before.
enum HoldingProcess {
    /// Runs in the child.
    static func hold(_ form: HeldForm, records: Int) throws {
        let grown: Int? =
            switch form {
            case .pages: try growth(records, pages(of: .usual, columns: nil))
            case .projection: try growth(records, pages(of: .narrow, columns: ModuleSpec.usual.indices(of: .narrow)))
            case .models: try growth(records, models())
            }
        guard let grown else { throw BenchmarkError("the resident memory is known on Linux alone") }
        print(grown)
    }

    /// Runs in the parent.
    /// - Returns: nil where the resident memory is not known.
    static func bytesPerRecord(_ form: HeldForm, records: Int) throws -> Double? {
        guard ResidentMemory.bytes() != nil, let program = Bundle.main.executableURL else { return nil }
        let process = Process()
        process.executableURL = program
        process.arguments = ["--hold", form.rawValue, "\(records)"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard process.terminationStatus == 0, let grown = Int(text) else {
            throw BenchmarkError("hold \(form.rawValue): the child process ended with \(process.terminationStatus)")
        }
        return Double(grown) / Double(records)
    }

    private static let rows = 200

    /// - Parameter decode: decodes a page of `rows` records.
    private static func growth<Record>(_ records: Int, _ decode: () throws -> [Record]) throws -> Int? {
        // Scratch memory of decoders is not memory of records.
        _ = try decode()
        let count = (records + rows - 1) / rows
        var held: [[Record]] = []
        held.reserveCapacity(count)
        let before = ResidentMemory.bytes()
        for _ in 0..<count { held.append(try decode()) }
        let after = ResidentMemory.bytes()
        guard held.allSatisfy({ $0.count == rows }) else { throw BenchmarkError("hold: a page lost records") }
        guard let before, let after else { return nil }
        return after - before
    }

    private static func bytes(_ module: ModuleSpec) -> [UInt8] {
        var generator = PageGenerator()
        return generator.page(of: module, rows: rows)
    }

    /// - Parameter columns: of the table of the usual module, as for the records of a generated type.
    private static func pages(of module: ModuleSpec, columns: [Int]?) -> () throws -> [RecordStorage] {
        let bytes = bytes(module)
        let decoder = PageDecoder(schema: ModuleSpec.usual.schema(), columns: columns)
        return { try decoder.decode(bytes).storages }
    }

    private static func models() -> () throws -> [UsualModel] {
        let data = Data(bytes(.usual))
        let decoder = ModelDates.handWritten.decoder()
        return { try decoder.decode(PageModel<UsualModel>.self, from: data).data }
    }
}
