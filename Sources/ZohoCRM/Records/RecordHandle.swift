import CRMRuntime
import RecordCore

/// One record, known by its id and not read: what is done around it hangs here.
///
///     let lead = zoho.leads[id]
///     try await lead.addNote(title: "Call", "He wants two.")
///
/// Making one costs no call, and whether the record exists is first known when something is done.
public struct RecordHandle<Record: CRMRecord>: Sendable {
    public let zoho: ZohoCRM
    public let id: RecordID<Record>

    init(_ zoho: ZohoCRM, _ id: RecordID<Record>) {
        self.zoho = zoho
        self.id = id
    }

    /// All records of the module.
    public var records: Records<Record> { Records(zoho) }

    /// The module's API name.
    public var module: String { Record.schema.module }
}

extension Records {
    /// The record with this id, for what is done around it. Makes no call.
    public subscript(id: RecordID<Record>) -> RecordHandle<Record> { RecordHandle(zoho, id) }
}
