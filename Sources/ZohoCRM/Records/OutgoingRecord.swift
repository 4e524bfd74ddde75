import CRMRuntime
import RecordCore

/// A record on its way out: keys of the system that follow from its values are added, and what Zoho would
/// misunderstand is refused.
enum OutgoingRecord {
    /// Sends a list of values to be added instead of a list that replaces: `{"Languages": true}`.
    static let appendedValues = "$append_values"

    static func prepared(
        _ record: RecordStorage, for purpose: WritePurpose, call: String
    ) throws(CRMError) -> RecordStorage {
        let schema = record.schema
        if purpose == .update, let index = record.fieldsEmptiedUnread.first {
            throw RecordProblem.emptiedUnread(schema.fields[index].name, in: schema.module, call: call)
        }
        var outgoing = record
        var appended: [JSONMember] = []
        for index in record.changedFields {
            let field = schema.fields[index]
            switch record.change(index) {
            case .reference(let reference) where field.traits.contains(.anyModule):
                guard let module = reference.module ?? saidModule(of: field, in: record) else {
                    throw RecordProblem.unknownModule(of: field.name, in: schema.module, call: call)
                }
                // Where the module does not stand beside, the engine writes it inside.
                if let key = field.moduleKey { outgoing.setExtra(key, .string(module)) }
            case .added: appended.append(JSONMember(field.name, true))
            default: break
            }
        }
        if !appended.isEmpty {
            let said = record.changedExtras.first { $0.key == appendedValues }?.value.object ?? []
            let others = said.filter { member in !appended.contains { $0.key == member.key } }
            outgoing.setExtra(appendedValues, .object(others + appended))
        }
        return outgoing
    }

    /// The module that was set by hand.
    private static func saidModule(of field: FieldDescriptor, in record: RecordStorage) -> String? {
        record.changedExtras.first { $0.key == field.moduleKey }?.value.string
    }

    /// All records of a batch, those that are refused as outcomes.
    static func prepared<Record>(
        _ records: [RecordStorage], for purpose: WritePurpose, call: String,
        settled: inout [Int: BatchResult<Record>.Element], check: (RecordStorage) -> CRMError? = { _ in nil }
    ) -> [RecordStorage] {
        records.enumerated().map { place, record in
            guard settled[place] == nil else { return record }
            do throws(CRMError) {
                if let problem = check(record) { throw problem }
                return try prepared(record, for: purpose, call: call)
            } catch {
                settled[place] = .failure(error)
                return record
            }
        }
    }
}
