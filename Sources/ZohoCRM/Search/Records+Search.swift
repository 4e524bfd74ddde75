import CRMRuntime
import RecordCore

// Searches: by a typed criterion, by e-mail address, by phone number, by word. Each gives whole records or, with
// `selecting:`, tuples of some fields. Zoho documents for all of them: at most 2,000 rows, no page tokens, and an
// index that lags behind writes by some seconds.

extension Records {
    /// Searches by a criterion.
    ///
    ///     for try await lead in zoho.leads.search(.lastName == "Smith" && .annualRevenue > 10_000) { … }
    ///
    /// A search gives at most 2,000 rows: if more records match, the iteration throws after the last of them, unless
    /// `limit` ends it before. A criterion beyond Zoho's limits is refused with a `CRMError` when the iteration
    /// starts.
    /// - Parameters:
    ///   - perPage: rows in one call, 1 to 200.
    ///   - limit: the search ends after this many rows; nil for all.
    public func search(
        _ criterion: Criterion<Record>, options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RecordSequence<Record> {
        records(.criterion(criterion), options, perPage, limit)
    }

    /// Searches by a criterion and reads some fields of what is found.
    ///
    ///     for try await (name, email) in zoho.leads.search(.company == "Acme", selecting: .lastName, .email) { … }
    public func search<each Kind: ListedKind>(
        _ criterion: Criterion<Record>, selecting fields: repeat Field<Record, each Kind>,
        options: [SearchOption<Record>] = [],
        perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<(repeat (each Kind).Read)> {
        tuples(.criterion(criterion), repeat each fields, options: options, perPage: perPage, limit: limit)
    }

    /// Searches by a criterion and reads one field of what is found.
    public func search<Kind: ListedKind>(
        _ criterion: Criterion<Record>, selecting field: Field<Record, Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        values(.criterion(criterion), field, options, perPage, limit)
    }

    /// Finds records with this address in any of their e-mail fields.
    public func search(
        email: String, options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RecordSequence<Record> {
        records(.email(email), options, perPage, limit)
    }

    /// Finds records with this address in any of their e-mail fields, and reads some fields of them.
    public func search<each Kind: ListedKind>(
        email: String, selecting fields: repeat Field<Record, each Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<(repeat (each Kind).Read)> {
        tuples(.email(email), repeat each fields, options: options, perPage: perPage, limit: limit)
    }

    /// Finds records with this address in any of their e-mail fields, and reads one field of them.
    public func search<Kind: ListedKind>(
        email: String, selecting field: Field<Record, Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        values(.email(email), field, options, perPage, limit)
    }

    /// Finds records with this number in any of their phone fields.
    public func search(
        phone: String, options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RecordSequence<Record> {
        records(.phone(phone), options, perPage, limit)
    }

    /// Finds records with this number in any of their phone fields, and reads some fields of them.
    public func search<each Kind: ListedKind>(
        phone: String, selecting fields: repeat Field<Record, each Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<(repeat (each Kind).Read)> {
        tuples(.phone(phone), repeat each fields, options: options, perPage: perPage, limit: limit)
    }

    /// Finds records with this number in any of their phone fields, and reads one field of them.
    public func search<Kind: ListedKind>(
        phone: String, selecting field: Field<Record, Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        values(.phone(phone), field, options, perPage, limit)
    }

    /// Finds records with this word anywhere.
    public func search(
        word: String, options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RecordSequence<Record> {
        records(.word(word), options, perPage, limit)
    }

    /// Finds records with this word anywhere, and reads some fields of them.
    public func search<each Kind: ListedKind>(
        word: String, selecting fields: repeat Field<Record, each Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<(repeat (each Kind).Read)> {
        tuples(.word(word), repeat each fields, options: options, perPage: perPage, limit: limit)
    }

    /// Finds records with this word anywhere, and reads one field of them.
    public func search<Kind: ListedKind>(
        word: String, selecting field: Field<Record, Kind>,
        options: [SearchOption<Record>] = [], perPage: Int = 200, limit: Int? = nil
    ) -> RowSequence<Kind.Read> {
        values(.word(word), field, options, perPage, limit)
    }
}

extension Records {
    private func records(
        _ term: SearchTerm<Record>, _ options: [SearchOption<Record>], _ perPage: Int, _ limit: Int?
    ) -> RecordSequence<Record> {
        // Without `fields` a search answers with every field, however many: one call per page.
        found(term, .everything, options, perPage, limit) { Record(storage: $0) }
    }

    private func values<Kind: ListedKind>(
        _ term: SearchTerm<Record>, _ field: Field<Record, Kind>,
        _ options: [SearchOption<Record>], _ perPage: Int, _ limit: Int?
    ) -> RowSequence<Kind.Read> {
        found(term, FieldSelection([field.index], of: Record.schema), options, perPage, limit, join(field)) {
            Kind.read($0, field.index)
        }
    }

    private func tuples<each Kind: ListedKind>(
        _ term: SearchTerm<Record>, _ fields: repeat Field<Record, each Kind>, options: [SearchOption<Record>],
        perPage: Int, limit: Int?
    ) -> RowSequence<(repeat (each Kind).Read)> {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        let join = join(repeat each fields)
        return found(term, FieldSelection(indices, of: Record.schema), options, perPage, limit, join) { row in
            (repeat (each Kind).read(row, (each fields).index))
        }
    }

    private func found<Row>(
        _ term: SearchTerm<Record>, _ selection: FieldSelection, _ options: [SearchOption<Record>], _ perPage: Int,
        _ limit: Int?, _ join: RowJoin<Row>? = nil, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let call = "records.search"
        var parameters = [term.parameter]
        for option in options {
            parameters.removeAll { $0.name == option.name }
            parameters.append((option.name, option.value))
        }
        let listing = RecordListing(
            callName: call, module: module, path: ModulePath.search(module), parameters: parameters,
            selection: selection, perPage: Self.perPage(perPage, limit),
            paging: .numbers(limit: ZohoLimits.rowsByPageNumber))
        return rows(
            listing, limit: limit,
            refusal: term.refusal(in: module) ?? RecordProblem.pageSize(perPage, call: call), join: join,
            row: row)
    }
}
