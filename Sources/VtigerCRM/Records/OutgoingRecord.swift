import CRMRuntime
import RecordCore

/// A record on its way out: what it says is added where the server needs it, and what the server would spoil is refused.
struct OutgoingRecord: Sendable {
    /// The record with what was added.
    let record: RecordStorage
    /// The JSON text of the parameter `element`.
    let element: String

    /// A new record.
    init(creating draft: RecordStorage, call: String) throws(CRMError) {
        var record = draft
        let schema = record.schema
        // A null for such a field makes the server store half a record and report success.
        if let index = record.changedFields.first(where: { schema.fields[$0].traits.contains(.notNull) && record.isNull($0) }) {
            throw VtigerProblem.null(schema.fields[index].name, in: schema.module, call: call)
        }
        if let extra = record.changedExtras.first(where: { $0.value == .null }) {
            throw VtigerProblem.null(extra.key, in: schema.module, call: call)
        }
        if schema.module == "Calendar", let index = schema.index(of: Self.activityType), !record.isLoaded(index) {
            // Tasks and events share a table: without it the server stores an event that the id of a task cannot read.
            record.setExtra(Self.activityType, "Task")
        }
        self.record = record
        var writer = JSONWriter(capacity: 512)
        record.writeChanges(to: &writer, includingID: false, for: .create)
        element = writer.finishText()
    }

    /// What was touched since the record was read.
    init(revising record: RecordStorage) {
        self.record = record
        var writer = JSONWriter(capacity: 512)
        record.writeChanges(to: &writer, includingID: true, for: .update)
        element = writer.finishText()
    }

    /// All of it that may be written.
    init(replacing record: RecordStorage, id: RawRecordID) {
        self.record = record
        let schema = record.schema
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.id(id)
        for index in schema.fields.indices where index != schema.idIndex && record.isLoaded(index) {
            let field = schema.fields[index]
            guard field.traits.contains(.updatable) || record.changedFields.contains(index) else { continue }
            let value = record.rawValue(field.name) ?? .null
            writer.key(field.name)
            // Nothing is an empty text.
            if value == .null { writer.string("") } else { writer.value(value) }
        }
        for member in record.changedExtras {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
        element = writer.finishText()
    }

    private static let activityType = "activitytype"
}
