import CRMRuntime
import RecordCore

extension Records {
    /// Lists records with exactly these fields, as tuples of typed values.
    ///
    ///     for try await (lastName, email) in zoho.leads.list(.lastName, .email) { … }
    ///     for try await (lastName, email) in zoho.leads.list(.lastName, .email, options: [.converted(.both)]) { … }
    ///
    /// More than 50 fields are asked for in several calls per page and joined by id. Fields that Zoho's lists lack
    /// (subforms, multi-select lookups, files) don't compile here: `get` reads them. Rich text comes cut at 500
    /// characters: `fullText` reads it whole. Fields of other modules (`.accountName / .website`) are read by the ids
    /// in the lookup: for each lookup on the way one more call per page and 100 records; a query reads them at once.
    /// Rows 1 to 2,000 are read by page number, later ones by page token, at
    /// most 100,000 in all; read more through a bulk job. Records that are created or deleted meanwhile may be missed
    /// or come twice, least so when sorted by id.
    /// - Parameters:
    ///   - options: what narrows the listing down: a view, ids, a territory …
    ///   - order: what to sort by; nil leaves it to the server, which means by id, descending.
    ///   - perPage: rows in one call, 1 to 200.
    ///   - limit: the listing ends after this many rows; nil for all.
    ///   - concurrentPages: how many of the first 2,000 rows' pages may be fetched at once. Each of them takes one of
    ///     the calls that the organisation's edition allows at a time, or several where there are more than 50 fields.
    public func list<each Kind: ListedKind>(
        _ fields: repeat Field<Record, each Kind>, options: [ListOption<Record>] = [],
        sortedBy order: RecordOrder? = nil, _ direction: SortDirection = .descending, perPage: Int = 200,
        limit: Int? = nil, concurrentPages: Int = 1
    ) -> RowSequence<(repeat (each Kind).Read)> {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        let request = ListRequest(options, sortedBy: order, direction, perPage: perPage, call: Self.listName)
        let join = join(repeat each fields)
        return listing(FieldSelection(indices, of: Record.schema), request, perPage, limit, concurrentPages, join) {
            row in (repeat (each Kind).read(row, (each fields).index))
        }
    }

    /// Lists the values of one field. Otherwise as the listing of several.
    ///
    ///     let names: [String] = try await zoho.leads.list(.lastName, limit: 500).collect()
    public func list<Kind: ListedKind>(
        _ field: Field<Record, Kind>, options: [ListOption<Record>] = [], sortedBy order: RecordOrder? = nil,
        _ direction: SortDirection = .descending, perPage: Int = 200, limit: Int? = nil, concurrentPages: Int = 1
    ) -> RowSequence<Kind.Read> {
        // Not left to the function above: there the compiler sees a tuple of one element in longer expressions.
        let request = ListRequest(options, sortedBy: order, direction, perPage: perPage, call: Self.listName)
        let selection = FieldSelection([field.index], of: Record.schema)
        return listing(selection, request, perPage, limit, concurrentPages, join(field)) { Kind.read($0, field.index) }
    }

    /// Lists whole records, with every field that Zoho's lists carry. Subforms, multi-select lookups and files are
    /// not among them: `isLoaded` tells, and `get` reads them.
    ///
    /// A module of more than 50 fields costs one call per 50 fields and page. Otherwise as the listing of fields.
    public func list(
        options: [ListOption<Record>] = [], sortedBy order: RecordOrder? = nil,
        _ direction: SortDirection = .descending, perPage: Int = 200, limit: Int? = nil, concurrentPages: Int = 1
    ) -> RecordSequence<Record> {
        let request = ListRequest(options, sortedBy: order, direction, perPage: perPage, call: Self.listName)
        return listing(.listed(of: Record.schema), request, perPage, limit, concurrentPages) { Record(storage: $0) }
    }

    static var listName: String { "records.list" }

    /// The listing of some fields of a module's records.
    func listing<Row>(
        _ selection: FieldSelection, _ request: ListRequest, _ perPage: Int, _ limit: Int?, _ concurrentPages: Int,
        _ join: RowJoin<Row>? = nil, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let size = RecordProblem.pageSize(perPage, call: Self.listName)
        let listing = RecordListing(
            callName: Self.listName, module: module, path: ModulePath.records(module), parameters: request.parameters,
            headers: request.headers, groups: request.groups, selection: selection,
            perPage: Self.perPage(perPage, limit), paging: .numbersThenTokens)
        return rows(listing, limit: limit, concurrentPages, refusal: request.refusal ?? size, join: join, row: row)
    }

    /// A page never needs to hold more rows than are wanted.
    static func perPage(_ perPage: Int, _ limit: Int?) -> Int {
        limit.map { Swift.max(1, Swift.min($0, perPage)) } ?? perPage
    }

    /// The sequence behind every list and search.
    func rows<Row>(
        _ listing: RecordListing, limit: Int?, _ concurrentPages: Int = 1, refusal: CRMError?,
        schema: RecordSchema = Record.schema, envelope: String = "data", join: RowJoin<Row>? = nil,
        row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let decoders = DecoderPool(schema: schema, columns: listing.selection.columns, envelope: envelope)
        return RowSequence(
            RecordPageSource(
                zoho: zoho, listing: listing, decoders: decoders, row: row, join: join, refusal: refusal),
            limit: limit, concurrentPages: concurrentPages)
    }
}
