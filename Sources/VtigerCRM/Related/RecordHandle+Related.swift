import CRMRuntime
import RecordCore

// Records on the lists of another. A list has a label, by which the server knows it, and holds records of one module.

extension RecordHandle {
    /// The records on a list of this record, whole, without `displayLabel`.
    ///
    ///     let contacts = try await vtiger.accounts[id].related(Contact.self)
    ///     let done = try await vtiger.accounts[id].related(Event.self, label: "Activity History")
    ///
    /// The server gives at most 100 in one answer; longer lists are read in ranges of ids.
    /// - Parameter label: the list's name for the server, `relation` of ``Records/relatedTypes()``. nil for the one list with records
    ///   of that module.
    /// - Throws: `CRMError` `vtiger.UNKOWN_ENTITY` (spelled so) if there is no such list; the error says which there are. `vtiger.ACCESS_DENIED` if
    ///   there is no such record.
    public func related<Item: CRMRecord>(_: Item.Type, label: String? = nil) async throws -> [Item] {
        let name = "related.list"
        try records.check(id, call: name)
        let found = try await RelatedLabel(self, Item.schema.module, label).use { label in
            let answer = try await vtiger.send(
                VtigerCall(
                    name, operation: "retrieve_related", .get,
                    ["id": id.description, "relatedType": Item.schema.module, "relatedLabel": label]))
            return (label, try vtiger.page(answer, of: Item.schema).records(as: Item.self))
        }
        let (used, items) = found
        return items.count < VtigerLimits.rows ? items : try await relatedQuery(Item.self, label: used).array()
    }

    /// A query among the records on a list of this record.
    ///
    ///     let rows = try await vtiger.accounts[id].relatedQuery(Contact.self).where(.email != "x@y.test").select(.lastName, .email).array()
    ///
    /// - Parameter label: as for `related`.
    public func relatedQuery<Item: CRMRecord>(_: Item.Type, label: String? = nil) -> RelatedQuery<Record, Item, Item> {
        RelatedQuery(self, label) { Item(storage: $0) }
    }

    /// Puts a record on a list of this record.
    ///
    ///     try await vtiger.campaigns[id].addRelated(contactID)
    ///
    /// The server answers success for everything: for records that are not there, and for modules that have no such list, too.
    /// - Parameter label: the list's name for the server; nil for the one that is named like the module.
    public func addRelated<Item: CRMRecord>(_ item: RecordID<Item>, label: String? = nil) async throws {
        let name = "related.add"
        try records.check(id, call: name)
        try Records<Item>(vtiger).check(item, call: name)
        _ = try await vtiger.send(
            VtigerCall(
                name, operation: "add_related", .post,
                [
                    "sourceRecordId": id.description, "relatedRecordId": item.description,
                    "relationIdLabel": label ?? Item.schema.module,
                ]))
    }
}
