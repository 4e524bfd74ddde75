/// The rows of one answer, with what else the answer held.
public struct DecodedPage: Sendable {
    let page: Page
    /// What was unexpected, in the order of the wire.
    public let findings: [PageFinding]

    /// The number of rows.
    public var count: Int { page.rowCount }

    /// A row. Traps if there is no such row, as a collection does.
    public func storage(at row: Int) -> RecordStorage {
        precondition(row >= 0 && row < count, "row \(row) of a page of \(count)")
        return RecordStorage(source: .page(page, page.place(ofRow: row)))
    }

    /// The rows as values of a type generated from the same field table.
    @inlinable
    public func records<R: RecordRow>(as _: R.Type = R.self) -> [R] {
        var records: [R] = []
        records.reserveCapacity(count)
        for row in 0..<count { records.append(R(storage: storage(at: row))) }
        return records
    }

    /// The other top-level members: `info` of a list. Parsed anew on every call.
    public var envelope: [JSONMember] { page.envelopeMembers.members }

    /// The same of the answers that were joined to the first, in their order. Parsed anew on every call.
    public var joinedEnvelopes: [[JSONMember]] { page.joinedEnvelopeMembers.map(\.members) }
}
