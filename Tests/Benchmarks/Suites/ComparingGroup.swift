import CRMSchema
import RecordCore
import SchemaDiff
import StandardOrganisation

/// Two organisations with 75 modules and 2,340 fields, made of the standard organisation's fields; in the second every
/// tenth field has another label.
struct ComparingGroup: BenchmarkGroup {
    let name = "diff"
    let title = "two organisations with 75 modules and 2,340 fields"

    private static let moduleCount = 75
    private static let fieldCount = 2_340

    func cases() throws -> [BenchmarkCase] {
        let (snapshots, _) = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots)
        let pool = try snapshots.filter { $0.name.hasPrefix("fields_") }.flatMap {
            try JSONDocument(parsing: $0.bytes).root["fields"]?.value.array ?? []
        }
        let before = Self.organisation(of: pool, isChanged: false)
        let after = Self.organisation(of: pool, isChanged: true)
        let old = ZohoSnapshotLoader.load(files: before).schema
        let new = ZohoSnapshotLoader.load(files: after).schema
        let fields = new.modules.reduce(0) { $0 + ($1.fields?.count ?? 0) }
        guard fields == Self.fieldCount else { throw BenchmarkError("\(name): \(fields) fields instead of \(Self.fieldCount)") }
        let found = SchemaComparison.findings(from: old, to: new).count
        guard found == Self.fieldCount / 10 else { throw BenchmarkError("\(name): \(found) findings instead of \(Self.fieldCount / 10)") }
        let bytes = (before + after).reduce(0) { $0 + $1.bytes.count }
        return [
            BenchmarkCase(name: "compare") { SchemaComparison.findings(from: old, to: new).count },
            BenchmarkCase(name: "load both and compare", bytes: bytes) {
                SchemaComparison.findings(
                    from: ZohoSnapshotLoader.load(files: before).schema, to: ZohoSnapshotLoader.load(files: after).schema
                ).count
            },
            BenchmarkCase(name: "shape and cosmetic hash") { SchemaFingerprint(new).shape.utf8.count },
        ]
    }

    private static func organisation(of pool: [JSONValue], isChanged: Bool) -> [SnapshotFile] {
        var files: [SnapshotFile] = []
        var modules: [JSONValue] = []
        var number = 0
        for module in 0..<moduleCount {
            let count = fieldCount / moduleCount + (module < fieldCount % moduleCount ? 1 : 0)
            let fields = (0..<count).map { _ in
                defer { number += 1 }
                return field(pool[number * 7 % pool.count], number, isChanged: isChanged && number % 10 == 0)
            }
            modules.append(["api_name": .string("Module_\(module)"), "id": .string("\(90_000 + module)"), "generated_type": "custom"])
            files.append(file("fields_Module_\(module).json", ["fields": .array(fields)]))
        }
        return [file("modules.json", ["modules": .array(modules)])] + files
    }

    private static func field(_ field: JSONValue, _ number: Int, isChanged: Bool) -> JSONValue {
        var members = (field.object ?? []).filter { !["id", "api_name", "field_label"].contains($0.key) }
        members += [
            JSONMember("id", .string("\(1_000_000 + number)")), JSONMember("api_name", .string("Field_\(number)")),
            JSONMember("field_label", .string(isChanged ? "Changed \(number)" : "Field \(number)")),
        ]
        return .object(members)
    }

    private static func file(_ name: String, _ value: JSONValue) -> SnapshotFile {
        var writer = JSONWriter(capacity: 1 << 16)
        writer.value(value)
        return SnapshotFile(name: name, path: name, bytes: writer.finish())
    }
}
