import CRMRuntime
import RecordCore

// Queries written as text. The text is sent as it is: values in it are to be quoted by whoever writes it.
extension ZohoCRM {
    /// Sends a query written in COQL and reads whole records.
    ///
    ///     let page = try await zoho.query(text: "select Deal_Name, Amount from Deals where Stage = 'Closed Won'", as: Deal.self)
    ///     for deal in page { print(deal.dealName, deal.amount ?? 0) }
    ///
    /// Fields that were not selected are not loaded; columns that are no fields of the module, such as
    /// `Account_Name.Website`, are among `storage.extras`. `info.moreRecords` tells whether the text's limit left
    /// rows out.
    public func query<Record: CRMRecord>(text: String, as _: Record.Type) async throws -> RecordPage<Record> {
        try await page(text, Record.schema) { Record(storage: $0) }
    }

    /// Sends a query written in COQL and reads some of its columns, as tuples of typed values.
    ///
    ///     for (name, site) in try await zoho.query(text: text, as: Deal.self, selecting: .dealName, .accountName / .website) { … }
    ///
    /// A column that the text does not select reads as nil.
    public func query<Record: CRMRecord, each Kind: QueryColumn>(
        text: String, as _: Record.Type, selecting fields: repeat Field<Record, each Kind>
    ) async throws -> RecordPage<(repeat (each Kind).Read)> {
        var plan = QueryPlan(module: Record.schema.module)
        let places = (repeat Field<Record, each Kind>(plan.place(each fields)))
        return try await page(text, plan.schema) { row in
            (repeat (each Kind).read(row, (each places).index))
        }
    }

    /// Sends a query written in COQL and reads one of its columns.
    public func query<Record: CRMRecord, Kind: QueryColumn>(
        text: String, as _: Record.Type, selecting field: Field<Record, Kind>
    ) async throws -> RecordPage<Kind.Read> {
        var plan = QueryPlan(module: Record.schema.module)
        let place = plan.place(field)
        return try await page(text, plan.schema) { Kind.read($0, place) }
    }

    /// Sends a query written in COQL and gives its rows as plain JSON.
    /// - Parameter fields: also asks for the metadata of the selected fields; the token then needs the scope
    ///   `ZohoCRM.settings.fields.READ`.
    public func query(text: String, includingFields fields: Bool = false) async throws -> QueryAnswer {
        guard !text.isEmpty else { throw QueryProblem.emptyText() }
        let answer = try await answer(toQuery: text, meta: fields)
        return QueryAnswer(try answer.response.json(of: answer.call), limits: answer.response.limits)
    }

    private func page<Row>(
        _ text: String, _ schema: RecordSchema, row: @escaping @Sendable (RecordStorage) -> Row
    ) async throws -> RecordPage<Row> {
        guard !text.isEmpty else { throw QueryProblem.emptyText() }
        let answer = try await answer(toQuery: text)
        let decoder = PageDecoder(schema: schema)
        let page = try answer.isEmpty ? Self.noRows(decoder) : answer.decode(with: decoder)
        report(page.findings, in: QueryProblem.callName)
        return RecordPage(page, info: PageInfo(page.envelope), limits: answer.response.limits, row: row)
    }

    private static func noRows(_ decoder: PageDecoder) throws -> DecodedPage { try decoder.decode(Array("{}".utf8)) }
}
