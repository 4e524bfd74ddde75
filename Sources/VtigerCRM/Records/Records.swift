import CRMRuntime
import RecordCore

/// The records of one module: `vtiger.leads`.
///
/// Functions that a module does not have through the web service (creating, updating, deleting) don't exist for its
/// record type. Everything thrown is a `CRMError`, or `CancellationError` if the task was cancelled.
public struct Records<Record: CRMRecord>: Sendable {
    package let vtiger: VtigerCRM

    init(_ vtiger: VtigerCRM) { self.vtiger = vtiger }

    package var module: String { Record.schema.module }
}

extension VtigerCRM {
    /// The records of a module; generated code offers `vtiger.leads` and so on for it.
    public func records<Record: CRMRecord>(_: Record.Type = Record.self) -> Records<Record> { Records(self) }
}
