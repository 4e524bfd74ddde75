import RecordCore

/// A module whose records the server turns into others: leads.
public protocol ConvertibleRecord: CRMRecord {}
