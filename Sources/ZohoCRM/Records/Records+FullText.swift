import CRMRuntime
import RecordCore

/// Kinds of fields with long texts, which lists and gets may cut.
public protocol LongTextKind: FieldKind {}

extension LongText: LongTextKind {}
extension Required: LongTextKind where Base: LongTextKind {}
extension Unsearchable: LongTextKind where Base: LongTextKind {}
extension Unsortable: LongTextKind where Base: LongTextKind {}
extension Unlisted: LongTextKind where Base: LongTextKind {}

extension Records {
    /// Reads rich texts of a record whole. Lists and gets cut them at 500 characters.
    ///
    ///     let (terms, notes) = try await zoho.vehicles.fullText(id, .terms, .notes)
    ///
    /// Plain multi-line texts are never cut: they read as nil here, `get` has them.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func fullText<First: LongTextKind, each Kind: LongTextKind>(
        _ id: RecordID<Record>, _ first: Field<Record, First>, _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        var indices = [first.index]
        for field in repeat each fields { indices.append(field.index) }
        let row = try await texts(id, indices)
        return (First.read(row, first.index), repeat (each Kind).read(row, (each fields).index))
    }

    /// Reads one rich text of a record whole. Otherwise as the reading of several.
    public func fullText<Kind: LongTextKind>(
        _ id: RecordID<Record>, _ field: Field<Record, Kind>
    ) async throws -> Kind.Read {
        Kind.read(try await texts(id, [field.index]), field.index)
    }

    private func texts(_ id: RecordID<Record>, _ indices: [Int]) async throws -> RecordStorage {
        let address = address(id)
        let selection = FieldSelection(indices, of: Record.schema)
        // No module has more than a handful of rich texts, so one call is always enough.
        let call = try fullTextCall(address, fields: selection.chunks.first ?? [])
        let answer = RecordAnswer(call: call, response: try await zoho.api.send(call))
        guard !answer.isEmpty else { throw RecordProblem.notFound(address, in: module) }
        let page = try answer.decode(with: PageDecoder(schema: Record.schema, columns: selection.columns))
        zoho.report(page.findings, in: call.name)
        guard page.count > 0 else { throw RecordProblem.notFound(address, in: module) }
        return page.storage(at: 0)
    }
}
