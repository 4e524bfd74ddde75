import CRMRuntime
import RecordCore

/// A client of one Zoho CRM organisation and user.
public struct ZohoCRM: Sendable {
    // SKELETON: the client's author fills this in.

    /// The records of a module; generated code offers `zoho.leads` and so on for it.
    public func records<Record: CRMRecord>(_: Record.Type = Record.self) -> Records<Record> { Records() }
}
