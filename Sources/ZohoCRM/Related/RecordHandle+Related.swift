import CRMRuntime
import RecordCore

extension RecordHandle {
    /// The whole records of a list that hangs on this record, with every field that lists carry.
    ///
    ///     for try await campaign in zoho.leads[id].related(.campaigns) { … }
    ///
    /// Pages, page tokens and more than 50 fields are handled as in `list`; the server decides the order.
    /// - Parameters:
    ///   - linkFields: fields of the link between the two, by API name, such as `Member_Status` of a campaign or
    ///     `Contact_Role` of a deal's contact. `storage.rawValue(name)` of a row has them.
    ///   - moment: only records that were modified after it.
    ///   - perPage: rows in one call, 1 to 200.
    ///   - limit: the list ends after this many rows; nil for all.
    public func related<Item: CRMRecord>(
        _ list: RelatedList<Record, Item>, linkFields: [String] = [], modifiedSince moment: ZonedDateTime? = nil,
        perPage: Int = 200, limit: Int? = nil
    ) -> RecordSequence<Item> {
        rows(list, .listed(of: Item.schema).adding(linkFields), moment, perPage, limit) { Item(storage: $0) }
    }

    /// Exactly these fields of the records of a list that hangs on this record, as tuples.
    ///
    ///     for try await (name, status) in zoho.leads[id].related(.campaigns, selecting: .campaignName, .status) { … }
    public func related<Item: CRMRecord, First: ListedKind, each Kind: ListedKind>(
        _ list: RelatedList<Record, Item>, selecting first: Field<Item, First>,
        _ fields: repeat Field<Item, each Kind>, modifiedSince moment: ZonedDateTime? = nil, perPage: Int = 200,
        limit: Int? = nil
    ) -> RowSequence<(First.Read, repeat (each Kind).Read)> {
        var indices = [first.index]
        for field in repeat each fields { indices.append(field.index) }
        return rows(
            list, FieldSelection(indices, of: Item.schema), moment, perPage, limit, join(first, repeat each fields)
        ) { row in
            (First.read(row, first.index), repeat (each Kind).read(row, (each fields).index))
        }
    }

    /// One field of the records of a list that hangs on this record.
    public func related<Item: CRMRecord, Kind: ListedKind>(
        _ list: RelatedList<Record, Item>, selecting field: Field<Item, Kind>,
        modifiedSince moment: ZonedDateTime? = nil, perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        rows(list, FieldSelection([field.index], of: Item.schema), moment, perPage, limit, join(field)) {
            Kind.read($0, field.index)
        }
    }

    /// The rows of a list whose module is in no snapshot, as JSON objects with these fields.
    ///
    ///     for try await row in zoho.deals[id].related(.stageHistory, fields: ["Stage", "Modified_Time"]) { … }
    public func related(
        _ list: RelatedList<Record, UnknownModule>, fields: [String], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<JSONValue> {
        related(named: list.name, fields: fields, perPage: perPage, limit: limit)
    }

    /// The rows of any list that hangs on this record, by its API name, as JSON objects with these fields.
    /// - Parameter fields: API names; the server wants at least one.
    public func related(
        named name: String, fields: [String], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<JSONValue> {
        let names = fields.filter { $0 != "id" }
        let schema = RecordSchema(module: name, fields: [.id("id")] + names.map { .json($0) })
        let selection = FieldSelection(Array(schema.fields.indices), of: schema)
        return rows(name, schema, selection, perPage, limit) { row in
            .object(schema.fields.compactMap { field in row.rawValue(field.name).map { JSONMember(field.name, $0) } } + row.extras)
        }
    }

    private func rows<Item: CRMRecord, Row>(
        _ list: RelatedList<Record, Item>, _ selection: FieldSelection, _ moment: ZonedDateTime?, _ perPage: Int,
        _ limit: Int?, _ join: RowJoin<Row>? = nil, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        rows(list.name, Item.schema, selection, perPage, limit, since: moment, join: join, row: row)
    }

    /// - Parameter name: the list's API name, which is part of the path.
    func rows<Row>(
        _ name: String, _ schema: RecordSchema, _ selection: FieldSelection, _ perPage: Int, _ limit: Int?,
        call: String = "related.list", since moment: ZonedDateTime? = nil, join: RowJoin<Row>? = nil,
        row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let refusal = id.description.isEmpty ? RecordProblem.emptyID(call: call, module: module) : nil
        let size = RecordProblem.pageSize(perPage, call: call)
        let perPage = limit.map { Swift.max(1, Swift.min($0, perPage)) } ?? perPage
        let listing = RecordListing(
            callName: call, module: schema.module, path: ModulePath.related(module, id.description, name),
            headers: moment.map { ["If-Modified-Since": $0.description] } ?? [:], selection: selection, perPage: perPage, paging: .numbersThenTokens)
        return RowSequence(
            RecordPageSource(
                zoho: zoho, listing: listing, decoders: DecoderPool(schema: schema, columns: selection.columns), row: row,
                join: join, refusal: refusal ?? size), limit: limit)
    }
}
