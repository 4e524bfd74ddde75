import ZohoCRM

/// What a bulk read reads, so that the job for the next rows can ask for the same.
struct BulkReadQuery: Sendable, Hashable {
    var module: String
    /// Nil for all fields.
    var fields: [String]?
    var criteria: JSONValue?
    var view: RawRecordID?
    /// `csv` or `ics`.
    var fileType = "csv"
    var callback: BulkCallback?

    /// The body of the call that starts a job.
    func body(_ page: BulkReadPage) -> JSONValue {
        var query: [JSONMember] = [JSONMember("module", ["api_name": .string(module)])]
        if let view { query.append(JSONMember("cvid", .string(view.description))) }
        if let fields { query.append(JSONMember("fields", .array(fields.map { .string($0) }))) }
        if let criteria { query.append(JSONMember("criteria", criteria)) }
        switch page {
        case .number(1): break
        case .number(let number): query.append(JSONMember("page", .number(JSONNumber(number))))
        case .token(let token): query.append(JSONMember("page_token", .string(token)))
        }
        var body: [JSONMember] = []
        if let callback { body.append(JSONMember("callback", callback.json)) }
        body.append(JSONMember("query", .object(query)))
        // The official clients leave it out for tables, and so it is the same call as theirs.
        if fileType != "csv" { body.append(JSONMember("file_type", .string(fileType))) }
        return .object(body)
    }

    /// What a job that was started elsewhere reads, as its own answer tells it.
    init?(_ job: JSONValue) {
        guard let query = job["query"], let module = query["module"]?["api_name"]?.string ?? query["module"]?.string else { return nil }
        self.init(module: module)
        fields = query["fields"]?.array?.compactMap(\.string)
        criteria = query["criteria"].flatMap { $0.isNull ? nil : Self.withoutNulls($0) }
        view = query["cvid"]?.lenientID
        fileType = job["file_type"]?.string ?? "csv"
    }

    init(module: String) { self.module = module }

    /// The answer adds ids that are null to a criterion.
    private static func withoutNulls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { !$0.value.isNull }.map { JSONMember($0.key, withoutNulls($0.value)) })
        case .array(let elements): .array(elements.map(withoutNulls))
        default: value
        }
    }
}

/// Which rows of a bulk read a job brings.
enum BulkReadPage: Sendable, Hashable {
    /// From 1, 200,000 rows each.
    case number(Int)
    case token(String)
}
