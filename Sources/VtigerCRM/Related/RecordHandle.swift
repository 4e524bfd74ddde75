import CRMRuntime
import RecordCore

/// One record, known by its id and not read: what hangs on it is reached here.
///
///     let contacts = try await vtiger.accounts[id].related(Contact.self)
///
/// Making one costs no call, and whether the record exists is first known when something is done.
public struct RecordHandle<Record: CRMRecord>: Sendable {
    package let vtiger: VtigerCRM
    public let id: RecordID<Record>

    init(_ vtiger: VtigerCRM, _ id: RecordID<Record>) {
        self.vtiger = vtiger
        self.id = id
    }

    /// All records of the module.
    public var records: Records<Record> { Records(vtiger) }
}

extension Records {
    /// The record with this id, for what hangs on it. Makes no call.
    public subscript(id: RecordID<Record>) -> RecordHandle<Record> { RecordHandle(vtiger, id) }

    /// The related lists of the module, in the server's order; see ``VtigerCRM/relatedTypes(of:)``.
    public func relatedTypes() async throws -> [RelatedType] { try await vtiger.relatedTypes(of: module) }
}
