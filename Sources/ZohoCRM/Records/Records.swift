import RecordCore

/// The records of one module: `zoho.leads`.
public struct Records<Record: CRMRecord>: Sendable {
    // SKELETON
}
