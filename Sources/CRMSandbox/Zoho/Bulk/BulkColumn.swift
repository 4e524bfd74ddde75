import CRMSchema
import RecordCore

/// A column of a bulk read: a field, what lies behind a reference (`Owner.last_name`), or a system key (`$converted`).
enum BulkColumn: Sendable {
    case query(QueryColumn)
    case system(String)

    /// - Parameter code: of the error if there is no such column.
    init(_ name: String, in module: ZohoModule, _ state: ZohoState, code: String) throws(ZohoError) {
        if name.hasPrefix("$") {
            self = .system(name)
            return
        }
        do throws(ZohoError) {
            let column = try QueryColumn(name, in: module, state)
            guard column.isSelectable else { throw .invalidColumn(name) }
            self = .query(column)
        } catch {
            throw ZohoError(400, code, "the field \(name) is not available in the given module", [JSONMember("api_name", .string(name))])
        }
    }

    var name: String {
        switch self {
        case .query(let column): column.name
        case .system(let name): name
        }
    }

    /// What decides how values compare.
    var type: FieldType {
        switch self {
        case .query(let column): column.type
        case .system: .text(.plain)
        }
    }

    func value(of record: StoredRecord, in module: ZohoModule, _ state: ZohoState) -> JSONValue {
        switch self {
        case .query(let column): column.value(of: record, state)
        case .system("$converted"): .bool(ConvertedLeads.isConverted(record))
        case .system(let name): SystemKeys.members(of: record, in: module).first { $0.key == name }?.value ?? .null
        }
    }

    /// As the table has it: references by their ids, several values with semicolons between them.
    func text(of record: StoredRecord, in module: ZohoModule, _ state: ZohoState) -> String? {
        Self.text(value(of: record, in: module, state))
    }

    static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .bool(let bool): bool ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): text
        case .array(let items): items.isEmpty ? nil : items.compactMap { $0["name"]?.string ?? text($0) }.joined(separator: ";")
        case .object: value["id"].flatMap(References.id)
        }
    }
}
