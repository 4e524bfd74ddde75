import CRMSchema
import RecordCore

/// Rows of a subform: without id they are added, with id changed, with `_delete` removed; rows that are not named stay;
/// an empty list removes all.
struct SubformRows {
    let field: FieldDescription
    /// Nil where no snapshot describes the rows: then any object is one.
    let rowModule: ZohoModule?
    let path: String
    private(set) var ignored: [String] = []

    init(field: FieldDescription, rowModule: ZohoModule?, path: String) {
        self.field = field
        self.rowModule = rowModule
        self.path = path
    }

    mutating func merge(_ value: JSONValue, old: JSONValue?, _ state: inout ZohoState) throws(ZohoError) -> JSONValue {
        guard let items = value.array else { throw .field(.wrongType(expected: "jsonarray"), field.apiName.value, at: path) }
        var rows = items.isEmpty ? [] : (old?.array ?? []).map(SubformRow.init)
        var problems: [ZohoError] = []
        for (position, item) in items.enumerated() {
            do throws(ZohoError) {
                try apply(item, to: &rows, at: "\(path)[\(position)]", &state)
            } catch {
                problems.append(error)
            }
        }
        if let problem = problems.first { throw problems.count == 1 ? problem : .several(problems) }
        number(&rows)
        return rows.isEmpty ? .null : .array(rows.map(\.stored))
    }

    private mutating func apply(
        _ item: JSONValue, to rows: inout [SubformRow], at path: String, _ state: inout ZohoState
    ) throws(ZohoError) {
        guard let members = item.object else { throw .wrongType("jsonobject", field.apiName.value, at: path) }
        guard let id = item["id"].flatMap(References.id) else {
            var row = SubformRow(id: String(state.ids.next()), time: state.now)
            row.values = try values(of: members, .create, at: path, &state).filter { !$0.value.isNull }
            rows.append(row)
            return
        }
        guard let known = rows.firstIndex(where: { $0.id == id }) else { throw .field(.unknownRow, "id", at: "\(path).id") }
        if members.contains(where: { $0.key == "_delete" }) {
            rows.remove(at: known)
            return
        }
        for (name, value) in try values(of: members, .update, at: path, &state) {
            rows[known].values[name] = value.isNull ? nil : value
        }
        rows[known].modifiedTime = state.now
    }

    private mutating func values(
        of members: [JSONMember], _ purpose: RecordWriter.Purpose, at path: String, _ state: inout ZohoState
    ) throws(ZohoError) -> [String: JSONValue] {
        guard let rowModule else {
            let kept = members.filter { $0.key != "id" && !$0.key.hasPrefix("$") }
            return Dictionary(kept.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
        }
        var writer = RecordWriter(module: rowModule, purpose: purpose, path: path)
        let values = writer.values(of: members, old: nil, &state).values
        ignored += writer.ignored
        if let problem = writer.problems.first { throw writer.problems.count == 1 ? problem : .several(writer.problems) }
        return values
    }

    /// Line items know their place.
    private func number(_ rows: inout [SubformRow]) {
        guard rowModule?.has("Sequence_Number") == true else { return }
        for position in rows.indices { rows[position].values["Sequence_Number"] = .string(String(position + 1)) }
    }
}
