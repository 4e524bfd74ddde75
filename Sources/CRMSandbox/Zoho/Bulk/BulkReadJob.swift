import CRMArchive
import RecordCore

/// A bulk read. It moves on only while somebody asks for its state, so a test sees each state without waiting; the records
/// are those that were there when it was made.
struct BulkReadJob: Sendable {
    let id: String
    let query: BulkReadQuery
    /// Where its end is told; nil for nowhere.
    let callback: String?
    let user: String
    /// Seconds since 1970.
    let createdTime: Int64
    private let ids: [UInt64]
    private let total: Int
    private var questions = 0
    private(set) var result: StoredFile?
    private var count = 0

    init(id: String, query: BulkReadQuery, callback: String?, user: String, _ state: ZohoState) {
        self.id = id
        self.query = query
        self.callback = callback
        self.user = user
        createdTime = state.now
        let found = query.ids(state, user: user)
        total = found.count
        ids = Array(found.dropFirst(query.offset).prefix(BulkReadQuery.rowsPerPage(query.format, state.limits)))
    }

    var stateWord: String { result != nil ? "COMPLETED" : questions <= 1 ? "ADDED" : "IN PROGRESS" }

    /// Does what one question moves on.
    mutating func work(_ state: inout ZohoState) {
        guard result == nil else { return }
        questions += 1
        guard questions >= state.limits.questionsPerJob else { return }
        let (bytes, rows) = BulkTable.bytes(of: ids, query, state)
        count = rows
        guard let archive = try? ZipWriter.archive([(name: "\(id).\(query.format.rawValue)", bytes: bytes)]) else { return }
        result = StoredFile(name: "\(id).zip", bytes: archive)
        if let callback { state.watch.log.append(callback, ["data": [json(state)]]) }
    }

    func json(_ state: ZohoState) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("id", .string(id)), JSONMember("operation", "read"), JSONMember("state", .string(stateWord)),
        ]
        if result != nil {
            let end = query.offset + ids.count
            let hasMore = end < total
            members.append(
                JSONMember(
                    "result",
                    [
                        "page": .number(JSONNumber(query.page)),
                        "per_page": .number(JSONNumber(BulkReadQuery.rowsPerPage(query.format, state.limits))),
                        "count": .number(JSONNumber(count)), "download_url": .string("/crm/bulk/v8/read/\(id)/result"),
                        "more_records": .bool(hasMore), "next_page_token": hasMore ? .string(query.nextToken(after: end, state)) : .null,
                    ]))
        }
        members += [
            JSONMember("query", query.json(state)), JSONMember("created_by", state.userReference(user)),
            JSONMember("created_time", state.wireTime(createdTime)), JSONMember("file_type", .string(query.format.rawValue)),
        ]
        return .object(members)
    }
}
