import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import ZohoStandardModules

@testable import CRMMetadata

/// Two modules of the standard organisation, which the standard modules were generated from, after a change.
struct DriftedOrganisation {
    static let tables = GeneratedSchema([Lead.schema, Vehicle.schema])
    private var files: [String: String]

    init(modules: [String]? = ["Leads", "Vehicles"]) throws {
        let folder = StandardOrganisation.zohoSnapshots
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
            name == "modules.json" || modules?.contains { name.hasSuffix("_\($0).json") } ?? true
        }
        files = try names.reduce(into: [:]) { files, name in
            files[name] = String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
        }
    }

    /// Changes the members of one field.
    mutating func field(_ name: String, of module: String, _ change: ([JSONMember]) -> [JSONMember]) throws {
        try list("fields", "fields_\(module).json") { fields in
            fields.map { field in
                guard field["api_name"]?.string == name, let members = field.object else { return field }
                return .object(change(members))
            }
        }
    }

    mutating func set(_ key: String, _ value: JSONValue, of field: String, in module: String) throws {
        try self.field(field, of: module) { $0.map { $0.key == key ? JSONMember(key, value) : $0 } }
    }

    mutating func list(_ key: String, _ file: String, _ change: ([JSONValue]) -> [JSONValue]) throws {
        let root = try JSONValue(parsing: Array((files[file] ?? "").utf8))
        let members = (root.object ?? []).map { $0.key == key ? JSONMember(key, .array(change($0.value.array ?? []))) : $0 }
        files[file] = JSONValue.object(members).prettyText()
    }

    mutating func leaveOut(_ prefix: String) { files = files.filter { !$0.key.hasPrefix(prefix) } }

    var schema: SchemaDescription {
        ZohoSnapshotLoader.load(
            files: files.map { SnapshotFile(name: $0.key, path: "live/\($0.key)", bytes: Array($0.value.utf8)) }
        ).schema
    }

    /// `rule: subject`, for each finding against the standard modules' generated code.
    var drift: [String] { GeneratedDrift(Self.tables, live: schema).findings.map { "\($0.rule.id): \($0.subject)" } }
}
