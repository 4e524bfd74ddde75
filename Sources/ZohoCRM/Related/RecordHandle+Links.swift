import CRMRuntime
import Foundation
import RecordCore

extension RecordHandle {
    /// Links records to this one, 100 per call, and gives a result for each, in order.
    ///
    ///     try await zoho.leads[id].link(.products, [productID])
    ///
    /// Zoho links campaigns with leads and contacts, products with leads, accounts, contacts, deals and price books,
    /// contacts with deals as `Contact_Roles`, and whatever a multi-select lookup joins. A link that is there already
    /// stays; what it says is replaced.
    /// - Parameter list: a list without a token can be named: `.init("Products")`.
    /// - Throws: `CRMError` before any call if an id is empty; `CancellationError` if the task was cancelled before
    ///   anything was sent.
    @discardableResult
    public func link<Item>(
        _ list: RelatedList<Record, Item>, _ ids: [RecordID<Item>], concurrentCalls: Int = 1
    ) async throws -> ActionResults<RecordID<Item>> {
        try await link(list, ids.map { RecordLink($0) }, concurrentCalls: concurrentCalls)
    }

    /// Links records to this one, each with what the link says: a role, a status, a price.
    ///
    ///     try await zoho.deals[id].link(.contactRoles, [.contact(anna, role: decisionMaker)])
    @discardableResult
    public func link<Item>(
        _ list: RelatedList<Record, Item>, _ links: [RecordLink<Item>], concurrentCalls: Int = 1
    ) async throws -> ActionResults<RecordID<Item>> {
        let name = "related.link"
        let path = try relatedPath(list, links.map(\.id), call: name)
        let batch = ItemBatch<RecordID<Item>>(
            callName: name, ids: links.map(\.id.description),
            call: { range in
                .json(name, .put, path: path, body: Self.body(links[range]), acceptsErrorBody: true)
            }, read: { _, place in links[place].id })
        return try await batch.results(through: zoho, concurrentCalls: concurrentCalls)
    }

    /// Takes records off a list of this one, 100 per call, and gives a result for each, in order. The records stay.
    @discardableResult
    public func unlink<Item>(
        _ list: RelatedList<Record, Item>, _ ids: [RecordID<Item>], concurrentCalls: Int = 1
    ) async throws -> ActionResults<RecordID<Item>> {
        let name = "related.unlink"
        let path = try relatedPath(list, ids, call: name)
        let batch = ItemBatch<RecordID<Item>>(
            callName: name, ids: ids.map(\.description),
            call: { range in
                // Not repeatable: the second time the link is gone and the answer an error.
                APICall(
                    name, .delete, path: path, query: [("ids", ids[range].map(\.description).joined(separator: ","))],
                    isRepeatable: false, acceptsErrorBody: true)
            }, read: { _, place in ids[place] })
        return try await batch.results(through: zoho, concurrentCalls: concurrentCalls)
    }

    private func relatedPath<Item>(
        _ list: RelatedList<Record, Item>, _ ids: [RecordID<Item>], call: String
    ) throws -> String {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: call, module: module) }
        guard ids.allSatisfy({ !$0.description.isEmpty }) else { throw RecordProblem.emptyID(call: call, module: list.name) }
        return ModulePath.related(module, id.description, list.name)
    }

    private static func body<Item>(_ links: ArraySlice<RecordLink<Item>>) -> Data {
        let items = links.map { JSONValue.object([JSONMember("id", .string($0.id.description))] + $0.values) }
        return Data(JSONValue.object([JSONMember("data", .array(items))]).jsonText.utf8)
    }
}
