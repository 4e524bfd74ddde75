import RecordCore

/// The answer to a query that was written as text, as plain JSON.
public struct QueryAnswer: Sendable, Hashable {
    /// The rows: objects with the columns that were selected, and the id.
    public let rows: [JSONValue]
    public let info: PageInfo
    /// The metadata of the selected fields by their API names, if it was asked for.
    public let fields: [JSONMember]

    /// nil stands for the answer without a body: nothing was found.
    init(_ body: JSONValue?) {
        rows = body?["data"]?.array ?? []
        info = PageInfo(body?.object ?? [])
        fields = body?["fields"]?.object ?? []
    }
}
