import CRMRuntime
import RecordCore

extension RecordHandle {
    /// Puts a note on the record.
    ///
    ///     try await zoho.leads[id].addNote(title: "Call", "He wants two.")
    @discardableResult
    public func addNote(title: String? = nil, _ content: String) async throws -> WriteReceipt<RecordNote> {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: "notes.create", module: module) }
        return try await notes.create(.init(title: title, content: content, parent: AnyReference(to: id)))
    }

    /// The notes of the record.
    ///
    ///     for try await note in zoho.leads[id].notes() { … }
    public func notes(perPage: Int = 200, limit: Int? = nil) -> RecordSequence<RecordNote> {
        rows("Notes", RecordNote.schema, .listed(of: RecordNote.schema), perPage, limit, call: "notes.list") {
            RecordNote(storage: $0)
        }
    }

    /// Changes a note without reading it.
    ///
    ///     try await lead.updateNote(noteID) { $0.content = "He wants three." }
    @discardableResult
    public func updateNote(
        _ id: RecordID<RecordNote>, _ change: (inout RecordNote) throws -> Void
    ) async throws -> WriteReceipt<RecordNote> {
        var note = RecordNote(storage: RecordStorage(schema: RecordNote.schema, id: id.raw))
        try change(&note)
        return try await notes.update(note)
    }

    @discardableResult
    public func deleteNote(_ id: RecordID<RecordNote>) async throws -> WriteReceipt<RecordNote> {
        try await notes.delete(id)
    }

    /// Deletes any number of notes, 100 per call, and gives a result for each, in order.
    public func deleteNotes(_ ids: [RecordID<RecordNote>]) async throws -> BatchResult<RecordNote> {
        try await notes.delete(ids)
    }

    private var notes: Records<RecordNote> { zoho.records() }
}
