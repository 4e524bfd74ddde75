import CRMRuntime
import RecordCore

/// The answer to a query that was written as text, as plain JSON.
public struct QueryAnswer: Sendable, Hashable {
    /// The rows: objects with the columns that were selected, and the id.
    public let rows: [JSONValue]
    public let info: PageInfo
    /// The metadata of the selected fields by their API names, if it was asked for.
    public let fields: [JSONMember]
    private let figures: Aside<APILimits>

    /// What the answer says of the API's allowance; no part of what makes two answers equal.
    public var limits: APILimits { figures.value }

    /// nil stands for the answer without a body: nothing was found.
    init(_ body: JSONValue?, limits: APILimits) {
        rows = body?["data"]?.array ?? []
        info = PageInfo(body?.object ?? [])
        figures = Aside(value: limits)
        fields = body?["fields"]?.object ?? []
    }
}
