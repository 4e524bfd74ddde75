import CRMRuntime
import RecordCore

extension Records {
    /// Goes on with a listing from where a bookmark was kept: `page.next` of one of its pages.
    ///
    ///     for try await (lastName, email) in zoho.leads.list(.lastName, .email, resumingAt: bookmark) { … }
    ///
    /// Order, options and rows per page are those of the bookmark, as page tokens are bound to them. The fields must be
    /// among those of the bookmark; a bookmark of another module or of other fields is refused before the call.
    /// - Parameter limit: the rest ends after this many rows; nil for all of it.
    /// - Throws: while iterating, `CRMError` with the code `zoho.EXPIRED_VALUE` if the bookmark is older than 24 hours,
    ///   and `zoho.TOKEN_BOUND_DATA_MISMATCH` if another user's.
    public func list<each Kind: ListedKind>(
        _ fields: repeat Field<Record, each Kind>, resumingAt bookmark: PageBookmark, limit: Int? = nil,
        concurrentPages: Int = 1
    ) -> RowSequence<(repeat (each Kind).Read)> {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        return resumed(bookmark, indices, limit, concurrentPages, join(repeat each fields)) { row in
            (repeat (each Kind).read(row, (each fields).index))
        }
    }

    /// Goes on with a listing of one field. Otherwise as for several.
    public func list<Kind: ListedKind>(
        _ field: Field<Record, Kind>, resumingAt bookmark: PageBookmark, limit: Int? = nil, concurrentPages: Int = 1
    ) -> RowSequence<Kind.Read> {
        resumed(bookmark, [field.index], limit, concurrentPages, join(field)) { Kind.read($0, field.index) }
    }

    /// Goes on with a listing of whole records. Otherwise as for fields.
    public func list(
        resumingAt bookmark: PageBookmark, limit: Int? = nil, concurrentPages: Int = 1
    ) -> RecordSequence<Record> {
        resumed(bookmark, nil, limit, concurrentPages) { Record(storage: $0) }
    }

    private func resumed<Row>(
        _ bookmark: PageBookmark, _ asked: [Int]?, _ limit: Int?, _ concurrentPages: Int,
        _ join: RowJoin<Row>? = nil, row: @escaping @Sendable (RecordStorage) -> Row
    ) -> RowSequence<Row> {
        let refusal =
            bookmark.refusal(asked: asked, of: Record.schema, call: Self.listName)
            ?? RecordProblem.pageSize(bookmark.perPage, call: Self.listName)
        return rows(
            bookmark.listing(of: Record.schema, call: Self.listName), limit: limit, concurrentPages, refusal: refusal,
            join: join, row: row)
    }
}
