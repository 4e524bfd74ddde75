import CRMSchema
import RecordCore

/// What a bulk read asks for, checked: module, columns, criteria, view, page.
struct BulkReadQuery: Sendable {
    enum Format: String, Sendable { case csv, ics }

    let module: String
    let format: Format
    let columns: [BulkColumn]
    let criterion: BulkCriterion?
    let view: SystemView?
    let page: Int
    /// Rows before the page.
    let offset: Int
    /// As it was sent, for the answers.
    private let sent: JSONValue

    private static let mostColumns = 200

    init(_ body: JSONValue, _ call: ZohoCall, _ state: ZohoState) throws(ZohoError) {
        guard let query = body["query"], !query.isNull else { throw .missingKey("query", at: "$.query") }
        guard query.object != nil else { throw .wrongType("jsonobject", "query", at: "$.query") }
        guard let name = query["module"]?["api_name"]?.string ?? query["module"]?.string else {
            throw .missingKey("module", at: "$.query.module")
        }
        guard let module = try? state.module(named: name) else {
            throw ZohoError(400, "MODULE_NOT_AVAILABLE", "The module name specified is invalid", [JSONMember("api_name", .string(name))])
        }
        self.module = name
        guard let format = Format(rawValue: body["file_type"]?.string ?? query["file_type"]?.string ?? "csv") else {
            throw .invalid("file_type", at: "$.file_type")
        }
        self.format = format
        guard format == .csv || name == "Events" else {
            throw ZohoError(400, "MODULE_NOT_SUPPORTED", "ics files are there for Events alone", [JSONMember("api_name", .string(name))])
        }
        columns = try Self.columns(query["fields"], module, state)
        var criterion: BulkCriterion?
        if let value = query["criteria"], !value.isNull, value.object?.isEmpty == false { criterion = try BulkCriterion(value, module, state) }
        self.criterion = criterion
        var view: SystemView?
        if let id = query["cvid"].flatMap(References.id) {
            do throws(ZohoError) {
                view = try SystemView.named(id, of: module, state)
            } catch {
                throw ZohoError(400, "CVID_NOT_SUPPORTED", "the custom view is not available", [JSONMember("cvid", .string(id))])
            }
        }
        self.view = view
        sent = query
        let rows = Self.rowsPerPage(format, state.limits)
        if let token = query["page_token"]?.string {
            guard query["page"] == nil || query["page"]?.isNull == true else { throw .ambiguous(["page", "page_token"]) }
            do throws(PageTokens.Refusal) {
                offset = try state.pageTokens.read(token, fingerprint: Self.fingerprint(of: query, format), now: state.now).offset
            } catch {
                throw error == .expired ? .expiredPageToken : .tokenMismatch
            }
            page = offset / rows + 1
        } else {
            page = query["page"]?.int ?? 1
            guard page >= 1, page <= 500 else {
                throw ZohoError(400, "PAGE_RANGE_EXCEEDED", "the page is out of range", [JSONMember("max_limit", 500)])
            }
            offset = (page - 1) * rows
        }
    }

    static func rowsPerPage(_ format: Format, _ limits: SandboxLimits) -> Int {
        format == .csv ? limits.rowsPerBulkPage : min(limits.rowsPerBulkPage, limits.eventsPerBulkPage)
    }

    /// All that can be shown, unless fields are named.
    private static func columns(_ fields: JSONValue?, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> [BulkColumn] {
        guard let fields, !fields.isNull else {
            let all = module.fields.map(\.apiName.value).filter { $0 != "id" }
            return all.compactMap { try? BulkColumn($0, in: module, state, code: "") }
        }
        guard let names = fields.array else { throw .wrongType("jsonarray", "fields", at: "$.query.fields") }
        guard names.count <= mostColumns else { throw .limit(mostColumns, parameter: "fields") }
        var columns: [BulkColumn] = []
        for name in names {
            guard let name = name.string else { throw .wrongType("string", "fields", at: "$.query.fields") }
            // The id always comes first, by itself.
            if name.lowercased() != "id" { columns.append(try BulkColumn(name, in: module, state, code: "FIELD_NOT_AVAILABLE")) }
        }
        return columns
    }

    /// The records that it finds, in the order of their ids. Converted leads are not among them unless asked for.
    func ids(_ state: ZohoState, user: String) -> [UInt64] {
        guard let known = state.organisation.modules[module] else { return [] }
        let store = state[store: module]
        let test = view?.test(state, user)
        let hidesConverted = view?.kind != .converted && criterion?.mentions(["$converted", "Converted__s"]) != true
        return store.ids.filter { id in
            guard let record = store[id] else { return false }
            if hidesConverted, ConvertedLeads.isConverted(record) { return false }
            return test?(record) ?? true && criterion?.matches(record, in: known, state) ?? true
        }
    }

    func nextToken(after offset: Int, _ state: ZohoState) -> String {
        state.pageTokens.make(
            PageTokens.Position(offset: offset, after: 0), expires: state.now + state.limits.pageTokenSeconds,
            fingerprint: Self.fingerprint(of: sent, format))
    }

    /// A token is bound to everything but the page.
    private static func fingerprint(of query: JSONValue, _ format: Format) -> UInt64 {
        let members = (query.object ?? []).filter { !["page", "page_token", "file_type"].contains($0.key) }.sorted { $0.key < $1.key }
        let text = format.rawValue + JSONValue.object(members).jsonText
        return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// As answers show it.
    func json(_ state: ZohoState) -> JSONValue {
        let module: JSONValue = [
            "id": state.organisation.modules[module]?.description.id.map(JSONValue.string) ?? .null, "api_name": .string(module),
        ]
        let shown = (sent.object ?? []).filter { ["fields", "criteria", "cvid", "page_token"].contains($0.key) }
        return .object([JSONMember("module", module)] + shown + [JSONMember("page", .number(JSONNumber(page)))])
    }
}
