import CRMRuntime
import RecordCore

extension Records {
    /// Lists records with exactly these fields, as tuples of typed values.
    ///
    ///     for try await (lastName, email) in zoho.leads.list(.lastName, .email) { … }
    ///
    /// More than 50 fields are asked for in several calls per page and joined by id. Fields that Zoho's lists lack
    /// (subforms, multi-select lookups, files) are refused with a `CRMError` when the iteration starts: `get` reads
    /// them. Rows 1 to 2,000 are read by page number, later ones by page token, at most 100,000 in all; read more
    /// through a bulk job. Records that are created or deleted meanwhile may be missed or come twice, least so when
    /// sorted by id.
    /// - Parameters:
    ///   - order: what to sort by; nil leaves it to the server, which means by id, descending.
    ///   - perPage: rows in one call, 1 to 200.
    ///   - limit: the listing ends after this many rows; nil for all.
    public func list<each Kind: FieldKind>(
        _ fields: repeat Field<Record, each Kind>, sortedBy order: RecordOrder? = nil,
        _ direction: SortDirection = .descending, perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<(repeat (each Kind).Read)> {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        return listing(FieldSelection(indices, of: Record.schema), indices, order, direction, perPage, limit) { row in
            (repeat (each Kind).read(row, (each fields).index))
        }
    }

    /// Lists the values of one field. Otherwise as the listing of several.
    ///
    ///     let names: [String] = try await zoho.leads.list(.lastName, limit: 500).collect()
    public func list<Kind: FieldKind>(
        _ field: Field<Record, Kind>, sortedBy order: RecordOrder? = nil, _ direction: SortDirection = .descending,
        perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        // Not left to the function above: there the compiler sees a tuple of one element in longer expressions.
        listing(FieldSelection([field.index], of: Record.schema), [field.index], order, direction, perPage, limit) {
            row in
            Kind.read(row, field.index)
        }
    }

    /// Lists whole records, with every field that Zoho's lists carry. Subforms, multi-select lookups and files are
    /// not among them: `isLoaded` tells, and `get` reads them.
    ///
    /// A module of more than 50 fields costs one call per 50 fields and page. Otherwise as the listing of fields.
    public func list(
        sortedBy order: RecordOrder? = nil, _ direction: SortDirection = .descending, perPage: Int = 200,
        limit: Int? = nil
    ) -> RecordSequence<Record> {
        listing(.listed(of: Record.schema), [], order, direction, perPage, limit) { Record(storage: $0) }
    }

    private func listing<Row>(
        _ selection: FieldSelection, _ asked: [Int], _ order: RecordOrder?, _ direction: SortDirection, _ perPage: Int,
        _ limit: Int?, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let name = "records.list"
        let unlisted = asked.map { Record.schema.fields[$0] }.filter { $0.traits.contains(.notListed) }.map(\.name)
        let refusal = unlisted.isEmpty ? nil : RecordProblem.notListed(unlisted, in: module, call: name)
        return rows(
            name, order.map { [("sort_by", $0.rawValue), ("sort_order", direction.rawValue)] } ?? [], selection,
            perPage, limit, hasPageTokens: true, refusal: refusal, row: row)
    }

    /// The sequence behind every list and search.
    func rows<Row>(
        _ name: String, _ parameters: [(name: String, value: String)], _ selection: FieldSelection, _ perPage: Int,
        _ limit: Int?, hasPageTokens: Bool, refusal: CRMError?, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let size = RecordProblem.pageSize(perPage, call: name)
        // A page never needs to hold more rows than are wanted.
        let perPage = limit.map { Swift.max(1, Swift.min($0, perPage)) } ?? perPage
        let listing = RecordListing(
            callName: name, module: module, parameters: parameters, selection: selection, perPage: perPage,
            hasPageTokens: hasPageTokens)
        let decoders = DecoderPool(schema: Record.schema, columns: selection.columns)
        return RowSequence(
            RecordPageSource(zoho: zoho, listing: listing, decoders: decoders, row: row, refusal: refusal ?? size),
            limit: limit)
    }
}
