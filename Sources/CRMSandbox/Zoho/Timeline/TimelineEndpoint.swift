import CRMSchema
import RecordCore

/// `GET /{module}/{id}/__timeline`: what happened to a record, from the changes that the store has kept.
enum TimelineEndpoint {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let id = try call.recordID()
        guard let number = UInt64(id), let record = state[store: module.name][number] else { throw .invalidPathID(1) }
        guard call.request["sort_by"] ?? "audited_time" == "audited_time" else {
            throw .invalidParameter("sort_by", supported: ["audited_time"])
        }
        guard ["asc", "desc"].contains(call.request["sort_order"] ?? "desc") else {
            throw .invalidParameter("sort_order", supported: ["asc", "desc"])
        }
        let perPage = try ListParameters.perPage(call, state.limits)
        let start = try place(call, perPage, state)
        // The oldest first, in the order in which it happened.
        var events = events(of: record, in: module, state)
        if call.request["sort_order"] != "asc" { events.reverse() }
        guard start < events.count || events.isEmpty else { return .noContent }
        let shown = events.dropFirst(start).prefix(perPage)
        let details = Set(call.list("include_inner_details") ?? [])
        let end = start + shown.count
        return ZohoReply(json: [
            "__timeline": .array(shown.map { $0.json(details, state) }),
            "info": info(call, perPage, start, end, events.count, state),
        ])
    }

    private static func place(_ call: ZohoCall, _ perPage: Int, _ state: ZohoState) throws(ZohoError) -> Int {
        let page = try call.number("page")
        guard let token = call.request["page_token"] else {
            let start = (max(1, page ?? 1) - 1).multipliedReportingOverflow(by: perPage)
            guard !start.overflow, start.partialValue <= state.limits.rowsByPageNumber - perPage else {
                throw .discretePagination(state.limits.rowsByPageNumber)
            }
            return start.partialValue
        }
        guard page == nil else { throw .ambiguous(["page", "page_token"]) }
        let fingerprint = PageTokens.fingerprint(of: call.request, user: call.user)
        do throws(PageTokens.Refusal) {
            return try state.pageTokens.read(token, fingerprint: fingerprint, now: state.now).offset
        } catch {
            throw error == .expired ? .expiredPageToken : .tokenMismatch
        }
    }

    private static func info(
        _ call: ZohoCall, _ perPage: Int, _ start: Int, _ end: Int, _ total: Int, _ state: ZohoState
    ) -> JSONValue {
        let fingerprint = PageTokens.fingerprint(of: call.request, user: call.user)
        func token(_ offset: Int) -> JSONValue {
            .string(
                state.pageTokens.make(
                    PageTokens.Position(offset: offset, after: 0), expires: state.now + state.limits.pageTokenSeconds,
                    fingerprint: fingerprint))
        }
        return [
            "per_page": .number(JSONNumber(perPage)), "next_page_token": end < total ? token(end) : .null,
            "count": .number(JSONNumber(end - start)), "page": .number(JSONNumber(start / perPage + 1)),
            "previous_page_token": start > 0 ? token(max(0, start - perPage)) : .null, "more_records": .bool(end < total),
        ]
    }

    /// Its creation, its changes, and the notes that were written about it.
    private static func events(of record: StoredRecord, in module: ZohoModule, _ state: ZohoState) -> [TimelineEvent] {
        var events = [TimelineEvent(record, in: module, about: nil, number: 0, time: record.createdTime, user: record.createdBy)]
        for (number, change) in state[store: module.name].changes(of: record.id).enumerated() {
            events.append(
                TimelineEvent(
                    record, in: module, about: nil, number: number + 1, time: change.time, user: change.user,
                    changes: change.fields))
        }
        if let notes = state.organisation.modules["Notes"] {
            let store = state[store: "Notes"]
            for note in store.ids.compactMap({ store[$0] }) where note.values["Parent_Id"]?.string == record.idText {
                events.append(
                    TimelineEvent(
                        note, in: notes, about: (record, module), number: 0, time: note.createdTime, user: note.createdBy))
            }
        }
        return events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }
}
