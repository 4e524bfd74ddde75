import ZohoCRM

/// Where the server is to say that a bulk job is over, so that nobody has to ask. It posts the job's details there.
public struct BulkCallback: Sendable, Hashable {
    /// An https address that the server can reach.
    public var url: String

    public init(url: String) { self.url = url }

    var json: JSONValue { ["url": .string(url), "method": "post"] }
}
