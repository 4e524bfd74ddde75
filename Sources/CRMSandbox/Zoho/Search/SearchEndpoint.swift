import CRMSchema
import RecordCore

/// `GET /{module}/search` and `GET /{module}/actions/count`: records by criteria, e-mail address, phone number or word.
enum SearchEndpoint {
    static func search(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard let filter = try filter(call, module, state) else { throw .missingOneOf(["criteria", "email", "phone", "word"]) }
        let perPage = try ListParameters.perPage(call, state.limits)
        // Old clients number their first page 0.
        let page = max(1, try call.number("page") ?? 1)
        let offset = (page - 1).multipliedReportingOverflow(by: perPage)
        guard !offset.overflow, offset.partialValue <= state.limits.rowsPerSearch - perPage else {
            throw .reached(state.limits.rowsPerSearch)
        }
        let fields = call.list("fields")
        if let fields, fields.count > state.limits.fieldsPerList { throw .limit(state.limits.fieldsPerList, parameter: "fields") }

        let store = state[store: module.name]
        let shown = try RecordFilter(call, module, state)
        let found = store.ids.reversed().filter { store[$0].map { filter($0) && shown.matches($0) } ?? false }
        let rows = found.dropFirst(offset.partialValue).prefix(perPage)
        guard !rows.isEmpty else { return .noContent }
        let renderer = RecordRenderer(state: state, module: module)
        let data = rows.compactMap { store[$0] }.map { record in
            fields.map { renderer.row(record, fields: $0) } ?? renderer.whole(record, withRowCounts: false)
        }
        return ZohoReply(json: [
            "data": .array(data),
            "info": [
                "per_page": .number(JSONNumber(perPage)), "count": .number(JSONNumber(data.count)), "sort_by": "id",
                "page": .number(JSONNumber(page)), "sort_order": "desc",
                "more_records": .bool(offset.partialValue + data.count < found.count),
            ],
        ])
    }

    static func count(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let store = state[store: module.name]
        let shown = try RecordFilter(call, module, state)
        let filter = try filter(call, module, state) ?? { _ in true }
        let count = store.ids.filter { store[$0].map { filter($0) && shown.matches($0) } ?? false }.count
        return ZohoReply(json: ["count": .number(JSONNumber(count))])
    }

    /// The first of the four that the call has, in the documented order; nil if it has none.
    private static func filter(
        _ call: ZohoCall, _ module: ZohoModule, _ state: ZohoState
    ) throws(ZohoError) -> ((StoredRecord) -> Bool)? {
        if let text = call.request["criteria"] {
            let criterion: Criterion
            do throws(CriteriaParser.Failure) {
                criterion = try CriteriaParser.parse(text)
            } catch {
                throw .invalidQuery(error.reason, [JSONMember("position", .number(JSONNumber(error.position)))])
            }
            let matcher = try CriteriaMatcher(criterion, module, state)
            return matcher.matches
        }
        if let email = call.request["email"] {
            let names = names(of: module) { $0 == .text(.email) }
            return { record in names.contains { record.values[$0]?.string?.lowercased() == email.lowercased() } }
        }
        if let phone = call.request["phone"] {
            let names = names(of: module) { $0 == .text(.phone) }
            let digits = phone.filter(\.isNumber)
            return { record in names.contains { record.values[$0]?.string?.filter(\.isNumber) == digits && !digits.isEmpty } }
        }
        if let word = call.request["word"] {
            let names = module.fields.filter(\.isSearchable).map(\.apiName.value)
            return { record in names.contains { record.values[$0]?.string.map { holdsWord($0, word) } ?? false } }
        }
        return nil
    }

    private static func names(of module: ZohoModule, _ test: (FieldType) -> Bool) -> [String] {
        module.fields.filter { test($0.type) }.map(\.apiName.value)
    }

    /// Every word that was asked for begins a word of the text.
    private static func holdsWord(_ text: String, _ wanted: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let parts = wanted.lowercased().split { !$0.isLetter && !$0.isNumber }
        return !parts.isEmpty && parts.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
}
