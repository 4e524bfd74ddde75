import BindingsGenerator
import CRMSchema
import SourceUse
import StandardOrganisation

/// An app of 1,000 files with 200 lines each that works with the records of the standard organisation.
struct ScanningGroup: BenchmarkGroup {
    let name = "uses"
    let title = "the sources of an app: 1,000 files, 200,000 lines"

    func cases() throws -> [BenchmarkCase] {
        let names = BindingsGenerator.names(schema: ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots).schema)
        let sources = (0..<1_000).map { Self.file($0, names) }
        let bytes = sources.reduce(0) { $0 + $1.bytes.count }
        let lines = sources.reduce(0) { $0 + $1.bytes.count { $0 == UInt8(ascii: "\n") } }
        guard lines == 200_000 else { throw BenchmarkError("\(name): \(lines) lines instead of 200,000") }
        return [
            BenchmarkCase(name: "scan", bytes: bytes) { SourceUses(scanning: sources, bindings: names).fileCount },
        ]
    }

    /// Twenty functions of ten lines.
    private static func file(_ number: Int, _ names: BindingNames) -> SourceText {
        var text = ""
        for place in 0..<20 {
            let module = names.modules[(number + place) % names.modules.count]
            let fields = (0..<5).map { module.fields[(number + place + $0 * 3) % module.fields.count].name }
            text += """
                /// Shows what is new, \(number).
                func show\(number)_\(place)(_ zoho: ZohoCRM, at offset: Int) async throws -> [String] {
                    var lines: [String] = []
                    for try await record in zoho.\(module.accessor ?? "records").search(.\(fields[0]) == "x", limit: offset * 20) {
                        lines.append("\\(record.\(fields[1]) as Any), \\(record.\(fields[2]) as Any)")
                        if let value = record.\(fields[3]) { lines.append(String(describing: value)) }
                    }
                    let old = lines.filter { $0.contains("old") }.map { $0.uppercased() }
                    return old + lines.sorted { $0.count < $1.count }.prefix(10)
                }

                """
        }
        return SourceText(path: "File\(number).swift", bytes: Array(text.utf8))
    }
}
