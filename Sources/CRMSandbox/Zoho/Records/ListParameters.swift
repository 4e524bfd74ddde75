import RecordCore

/// What a list asks for: fields, order, page.
struct ListParameters: Sendable {
    /// Nil for all that lists carry: versions before 3 allow it.
    let fields: [String]?
    let sortKey: RecordStore.SortKey
    let isAscending: Bool
    let perPage: Int
    /// The first row and, with a token, the row before it.
    let position: PageTokens.Position
    let usesToken: Bool

    var sortName: String {
        switch sortKey {
        case .id: "id"
        case .createdTime: "Created_Time"
        case .modifiedTime: "Modified_Time"
        }
    }

    var sortOrder: String { isAscending ? "asc" : "desc" }

    init(_ call: ZohoCall, _ state: ZohoState) throws(ZohoError) {
        let limits = state.limits
        fields = call.list("fields")
        if fields?.isEmpty ?? true, call.demandsFields { throw .missingParameter("fields") }
        if let fields, fields.count > limits.fieldsPerList { throw .limit(limits.fieldsPerList, parameter: "fields") }
        sortKey = try Self.sortKey(call)
        isAscending = try Self.isAscending(call)
        perPage = try Self.perPage(call, limits)
        let page = try call.number("page")
        guard let token = call.request["page_token"] else {
            // Old clients number their first page 0.
            let offset = (max(1, page ?? 1) - 1).multipliedReportingOverflow(by: perPage)
            guard !offset.overflow, offset.partialValue <= limits.rowsByPageNumber - perPage else {
                throw .discretePagination(limits.rowsByPageNumber)
            }
            position = PageTokens.Position(offset: offset.partialValue, after: 0)
            usesToken = false
            return
        }
        guard page == nil else { throw .ambiguous(["page", "page_token"]) }
        position = try Self.position(token, call, state)
        usesToken = true
        guard position.offset < limits.rowsByPageToken else { throw .pagination(limits.rowsByPageToken) }
    }

    private static func position(_ token: String, _ call: ZohoCall, _ state: ZohoState) throws(ZohoError) -> PageTokens.Position {
        let fingerprint = PageTokens.fingerprint(of: call.request, user: call.user)
        do throws(PageTokens.Refusal) {
            return try state.pageTokens.read(token, fingerprint: fingerprint, now: state.now)
        } catch {
            throw error == .expired ? .expiredPageToken : .tokenMismatch
        }
    }

    static func perPage(_ call: ZohoCall, _ limits: SandboxLimits) throws(ZohoError) -> Int {
        let value = try call.number("per_page") ?? limits.rowsPerPage
        guard value <= limits.rowsPerPage else { throw .limit(limits.rowsPerPage, parameter: "per_page") }
        guard value > 0 else { throw .invalidParameter("per_page") }
        return value
    }

    private static func sortKey(_ call: ZohoCall) throws(ZohoError) -> RecordStore.SortKey {
        guard let name = call.request["sort_by"] else { return .id }
        guard call.request["cvid"] == nil else { throw .ambiguous(["cvid", "sort_by"]) }
        switch name {
        case "id": return .id
        case "Created_Time": return .createdTime
        case "Modified_Time": return .modifiedTime
        default: throw .invalidParameter("sort_by", supported: ["id", "Created_Time", "Modified_Time"])
        }
    }

    private static func isAscending(_ call: ZohoCall) throws(ZohoError) -> Bool {
        switch call.request["sort_order"] {
        case nil, "desc": return false
        case "asc": return true
        default: throw .invalidParameter("sort_order", supported: ["asc", "desc"])
        }
    }
}
