import CRMRuntime
import RecordCore

/// What the options and the order of a listing mean for its calls, or why they cannot be asked for.
struct ListRequest: Sendable {
    private(set) var parameters: [(name: String, value: String)] = []
    private(set) var headers: HTTPHeaders = [:]
    /// Ids in groups of one call each; nil where not asked for by id.
    private(set) var groups: [[String]]?
    private(set) var refusal: CRMError?

    init<Record: CRMRecord>(
        _ options: [ListOption<Record>], sortedBy order: RecordOrder?, _ direction: SortDirection, perPage: Int,
        call: String
    ) {
        let module = Record.schema.module
        var seen: Set<String> = []
        for option in options {
            guard seen.insert(option.kind.name).inserted else {
                refusal = refusal ?? RecordProblem.repeatedOption(option.kind.name, in: module, call: call)
                continue
            }
            add(option.kind, of: Record.self, perPage: perPage, call: call)
        }
        guard let order else { return }
        if seen.contains("view") { refusal = refusal ?? RecordProblem.viewWithOrder(in: module, call: call) }
        parameters += [("sort_by", order.rawValue), ("sort_order", direction.rawValue)]
    }

    private mutating func add<Record: CRMRecord>(
        _ option: ListOption<Record>.Kind, of _: Record.Type, perPage: Int, call: String
    ) {
        let module = Record.schema.module
        switch option {
        case .view(let id):
            parameters.append(("cvid", id.description))
        case .ids(let ids):
            if ids.contains(where: \.description.isEmpty) {
                refusal = refusal ?? RecordProblem.emptyID(call: call, module: module)
            }
            groups = Self.groups(ids.map(\.description), perPage)
        case .externalIDs(let field, let values):
            if let bad = values.first(where: { $0.isEmpty || $0.contains(",") }) {
                refusal = refusal ?? RecordProblem.externalID(bad, of: field, in: module, call: call)
            }
            groups = Self.groups(values, perPage)
            headers["X-EXTERNAL"] = "\(module).\(field)"
        case .converted(let inclusion):
            parameters.append(("converted", inclusion.rawValue))
        case .approved(let inclusion):
            parameters.append(("approved", inclusion.rawValue))
        case .territory(let id, let withChildren):
            parameters.append(("territory_id", id.description))
            if withChildren { parameters.append(("include_child", "true")) }
        case .modifiedSince(let moment):
            headers["If-Modified-Since"] = moment.description
        }
    }

    /// Each id once: a record comes once for a call, however often its id is named.
    private static func groups(_ ids: [String], _ perPage: Int) -> [[String]] {
        var seen: Set<String> = []
        let ids = ids.filter { seen.insert($0).inserted }
        let size = max(1, min(perPage, ZohoLimits.idsPerRead))
        return stride(from: 0, to: ids.count, by: size).map { Array(ids[$0..<min($0 + size, ids.count)]) }
    }
}
