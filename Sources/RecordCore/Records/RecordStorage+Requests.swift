// Values inside requests: what a server is told of objects and rows.

extension RecordStorage {
    /// Writes a field that was set, with its name; nothing where an update has nothing to say about it.
    func writeChange(_ index: Int, _ change: FieldChange, for purpose: WritePurpose, to writer: inout JSONWriter) {
        let field = schema.fields[index]
        if let rows = keptRows(of: change, in: field) {
            switch purpose {
            case .create:
                guard !rows.isEmpty else { return }
                writer.key(field.name)
                writer.beginArray()
                for row in rows where !row.isRemoval { row.writeNew(to: &writer) }
                writer.endArray()
            case .update:
                let edits = rowEdits(index, rows)
                guard !edits.isEmpty else { return }
                writer.key(field.name)
                writer.beginArray()
                for edit in edits { edit.write(to: &writer) }
                writer.endArray()
            }
            return
        }
        writer.key(field.name)
        if field.moduleKey != nil, case .reference(var reference) = change {
            // The module stands beside the field.
            reference.module = nil
            FieldChange.reference(reference).write(to: &writer, as: .request(purpose), spelling: schema.spelling)
        } else {
            change.write(to: &writer, as: .request(purpose), spelling: schema.spelling)
        }
    }

    /// Writes an object: as what changed if it has an id by which the server knows it, otherwise whole.
    func writeObject(to writer: inout JSONWriter, for purpose: WritePurpose) {
        if purpose == .update, case .page = source, ownID != nil {
            return writeChanges(to: &writer, includingID: true, for: .update)
        }
        writer.beginObject()
        let fields = schema.fields
        for index in fields.indices where isLoaded(index) {
            writer.key(fields[index].name)
            if let change = overlay[index] {
                change.write(to: &writer, as: .request(purpose), spelling: schema.spelling)
            } else {
                writeValue(index, to: &writer)
            }
        }
        write(extras, to: &writer)
        writer.endObject()
    }

    /// Writes the body of a call beyond records: of what was read, an update sends what changed, with the id; everything
    /// else is sent whole.
    package func writeSent(to writer: inout JSONWriter, for purpose: WritePurpose) {
        if purpose == .update, case .page = source, !overlay.isEmpty {
            writeChanges(to: &writer, includingID: true, for: .update)
        } else {
            writeListed(to: &writer, for: purpose)
        }
    }

    /// Writes an element of a list that is replaced as a whole: what may be written of it, and what is not known.
    func writeListed(to writer: inout JSONWriter, for purpose: WritePurpose) {
        writer.beginObject()
        writeWritable(to: &writer, for: purpose) { _ in true }
        write(extras.filter { !$0.key.hasPrefix("$") }, to: &writer)
        writer.endObject()
    }

    /// Writes a row that the server does not have yet, at this place at least.
    func writeNew(to writer: inout JSONWriter) {
        let schema = schema
        writer.beginObject()
        writeWritable(to: &writer, for: .create) { $0 != schema.idIndex && $0 != schema.removalIndex }
        writer.endObject()
    }

    /// What was set, and what was read of the fields that may be written. A null that was read says nothing.
    private func writeWritable(
        to writer: inout JSONWriter, for purpose: WritePurpose, where isWanted: (Int) -> Bool
    ) {
        let schema = schema
        let fields = schema.fields
        for index in fields.indices where isWanted(index) {
            if let change = overlay[index] {
                writeChange(index, change, for: purpose, to: &writer)
            } else if !fields[index].traits.isDisjoint(with: .writable), let value = value(index), value != .null {
                if schema.spelling == .text, fields[index].shape.isScalar {
                    // Spelled as the server spells it, already.
                    writer.key(fields[index].name)
                    writeValue(index, to: &writer)
                } else {
                    writeChange(index, value, for: purpose, to: &writer)
                }
            }
        }
    }

    private func write(_ members: [JSONMember], to writer: inout JSONWriter) {
        for member in members {
            writer.key(member.key)
            writer.value(member.value)
        }
    }
}
