import CRMRuntime
import RecordCore

/// The records of one module: `zoho.leads`.
///
/// Functions that a module does not have through the API (creating, updating, deleting) don't exist for its record
/// type. Everything thrown is a `CRMError`, or `CancellationError` if the task was cancelled.
public struct Records<Record: CRMRecord>: Sendable {
    package let zoho: ZohoCRM

    init(_ zoho: ZohoCRM) { self.zoho = zoho }

    package var module: String { Record.schema.module }
}

extension ZohoCRM {
    /// The records of a module; generated code offers `zoho.leads` and so on for it.
    public func records<Record: CRMRecord>(_: Record.Type = Record.self) -> Records<Record> { Records(self) }
}
