import CRMRuntime
import Foundation
import RecordCore

/// A query as what is really sent: one, or several if a list in it makes it too long for a URL.
enum QueryDivision {
    /// The queries that together find what this one would.
    ///
    /// Only a list can be divided, in a condition without "or" and without an order of its own: each query takes a part of the
    /// list, and its rows follow those of the one before. No row comes twice, as a record has one value in the field and
    /// values that the server takes for the same stay together.
    static func parts(of plan: QueryPlan, call: String) throws(CRMError) -> [QueryPlan] {
        let length = length(plan)
        if length <= VtigerLimits.query { return [plan] }
        guard plan.isByID, plan.offset == 0, let group = plan.condition?.groups.first, plan.condition?.groups.count == 1,
            let place = group.indices.filter({ group[$0].comparator == .isAny }).max(by: { bytes(group[$0].text) < bytes(group[$1].text) })
        else { throw QueryProblem.tooLong(length, call: call) }
        let list = group[place]
        let room = VtigerLimits.query - (length - bytes(list.text)) - bytes(list.keeping([]).text)
        let chunks = chunks(of: list, room: room)
        guard !chunks.isEmpty else { throw QueryProblem.tooLong(length, call: call) }
        return chunks.map { values in
            var part = plan
            var comparisons = group
            comparisons[place] = list.keeping(values)
            part.condition = comparisons.dropFirst().reduce(Alternatives(comparisons[0])) { $0.and($1) }
            return part
        }
    }

    /// The bytes that a text takes in the URL.
    private static func bytes(_ text: String) -> Int { PercentEncoding.query(text).utf8.count }

    /// The bytes of everything that a call of the query sends there, but the session.
    private static func length(_ plan: QueryPlan) -> Int {
        PercentEncoding.query([("operation", "query"), ("query", plan.longestText)]).utf8.count
    }

    /// The values in lists that are short enough; empty if one value alone is too long.
    private static func chunks(of list: Comparison, room: Int) -> [[String]] {
        var chunks: [[String]] = []
        var left = 0
        for group in inseparable(list) {
            let size = group.reduce(0) { $0 + bytes(QueryLiteral.quoted($1) + ", ") }
            if size > room { return [] }
            if size > left {
                chunks.append([])
                left = room
            }
            chunks[chunks.count - 1] += group
            left -= size
        }
        return chunks
    }

    /// The values in a lasting order, those together that the server takes for the same: ids by their record number, so that
    /// the rows of a list of ids come by id from one query to the next; texts without regard to case and accents.
    private static func inseparable(_ list: Comparison) -> [[String]] {
        if list.ids != nil {
            let groups = Dictionary(grouping: list.values) { RecordNumber.number($0) ?? 0 }
            return groups.sorted { $0.key < $1.key }.map(\.value)
        }
        let groups = Dictionary(grouping: list.values) { value in
            value.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
                .trimmingCharacters(in: .whitespaces)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}
