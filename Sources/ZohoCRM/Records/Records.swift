import RecordCore

/// The records of one module: `zoho.leads`.
public struct Records<Record: CRMRecord>: Sendable {
    // SKELETON
}

extension ZohoCRM {
    /// The records of a module; generated code offers `zoho.leads` and so on for it.
    public func records<Record: CRMRecord>(_: Record.Type = Record.self) -> Records<Record> { Records() }
}
