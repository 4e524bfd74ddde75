import RecordCore

/// What the server says of something that it did.
public struct OperationReceipt<Details: RecordRow>: Sendable, Hashable {
    /// `SUCCESS`, `SCHEDULED` …
    public let code: String
    /// For people; empty where there is none.
    public let message: String
    /// What it did it to: ids, times, a job. Has nothing loaded where the server says nothing.
    public let details: Details
}

extension OperationReceipt {
    init(_ item: JSONValue) throws {
        code = item["code"]?.string ?? "SUCCESS"
        message = item["message"]?.string ?? ""
        details = try Details(reading: item["details"])
    }
}
