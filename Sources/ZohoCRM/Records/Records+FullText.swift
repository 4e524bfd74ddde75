import CRMRuntime
import RecordCore

/// Kinds of fields with rich text, which lists and gets cut.
public protocol RichTextKind: FieldKind {}

extension RichText: RichTextKind {}
extension Encrypted: RichTextKind where Base: RichTextKind {}
extension Required: RichTextKind where Base: RichTextKind {}
extension Unsearchable: RichTextKind where Base: RichTextKind {}
extension Unsortable: RichTextKind where Base: RichTextKind {}
extension Unlisted: RichTextKind where Base: RichTextKind {}

extension Records {
    /// Reads rich texts of a record whole. Lists and gets cut them at 500 characters.
    ///
    ///     let (terms, notes) = try await zoho.vehicles.fullText(id, .terms, .notes)
    ///
    /// Plain multi-line texts are never cut, so they don't compile here: `get` has them.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func fullText<First: RichTextKind, each Kind: RichTextKind>(
        _ id: RecordID<Record>, _ first: Field<Record, First>, _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        var indices = [first.index]
        for field in repeat each fields { indices.append(field.index) }
        let row = try await texts(id, indices)
        return (First.read(row, first.index), repeat (each Kind).read(row, (each fields).index))
    }

    /// Reads one rich text of a record whole. Otherwise as the reading of several.
    public func fullText<Kind: RichTextKind>(
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
