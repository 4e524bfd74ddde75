// Rows as JSON: changes for an update, everything for a lossless copy.

/// What a request is about: decides how rows inside records are written.
public enum WritePurpose: Sendable, Hashable {
    /// Everything is new: rows are sent whole, without the ids they may have had elsewhere.
    case create
    /// The server has the record: of rows that it keeps apart, what was added, changed and taken out is sent.
    case update
}

extension RecordStorage {
    /// Writes the changed fields as a JSON object: those of an update with the id first, or those of a new record.
    public func writeChanges(to writer: inout JSONWriter, includingID: Bool) {
        writeChanges(to: &writer, includingID: includingID, for: includingID ? .update : .create)
    }

    /// Writes the changed fields as a JSON object, with the id first if `includingID`.
    public func writeChanges(to writer: inout JSONWriter, includingID: Bool, for purpose: WritePurpose) {
        writer.beginObject()
        let schema = schema
        if includingID, let index = schema.idIndex, let id = ownID {
            writer.key(schema.fields[index].name)
            writer.id(id)
        }
        for entry in overlay.entries where entry.index != schema.idIndex {
            writeChange(entry.index, entry.change, for: purpose, to: &writer)
        }
        for member in overlay.extras {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
    }

    /// Writes every loaded field and the extras in wire shape: a lossless copy of what was read, with changes.
    public func writeAll(to writer: inout JSONWriter) {
        writer.beginObject()
        let fields = schema.fields
        for index in fields.indices where isLoaded(index) {
            writer.key(fields[index].name)
            writeValue(index, to: &writer)
        }
        for member in extras {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
    }

    /// Writes one loaded field as it came, or as it was set.
    func writeValue(_ index: Int, to writer: inout JSONWriter) {
        if let change = overlay[index] {
            let shown = if case .added = change { value(index) ?? change } else { change }
            return shown.write(to: &writer, as: .whole, spelling: schema.spelling)
        }
        guard case .page(let page, let place) = source else { return writer.null() }
        page.write(place, field: index, to: &writer)
    }
}

extension FieldChange {
    enum Purpose {
        /// With everything that is known: a copy.
        case whole
        /// With what a server wants: references by their id, and of rows what it can take.
        case request(WritePurpose)

        var isWhole: Bool { if case .whole = self { true } else { false } }
    }

    func write(to writer: inout JSONWriter, as purpose: Purpose) {
        switch self {
        case .null: writer.null()
        case .text(let value): writer.string(value)
        case .boolean(let value): writer.bool(value)
        case .integer(let value): writer.integer(value)
        case .decimal(let value): writer.decimal(value)
        case .date(let value): writer.date(value)
        case .dateTime(let value): writer.dateTime(value)
        case .localDateTime(let value): writer.localDateTime(value)
        case .time(let value): writer.time(value)
        case .id(let value): writer.id(value)
        case .texts(let values), .added(let values):
            writer.beginArray()
            for value in values { writer.string(value) }
            writer.endArray()
        case .reference(let value):
            Self.write(value.id, name: purpose.isWhole ? value.name : nil, email: nil, module: value.module, to: &writer)
        case .user(let value):
            let details = purpose.isWhole ? value : .id(value.id)
            Self.write(value.id, name: details.name, email: details.email, module: nil, to: &writer)
        case .object(let row):
            switch purpose {
            case .whole: row.writeAll(to: &writer)
            case .request(let purpose): row.writeObject(to: &writer, for: purpose)
            }
        case .rows(let rows):
            writer.beginArray()
            for row in rows {
                switch purpose {
                // What only says that its row is to go is nothing to be shown.
                case .whole where row.isRemoval: break
                case .whole: row.writeAll(to: &writer)
                case .request(let purpose): row.writeListed(to: &writer, for: purpose)
                }
            }
            writer.endArray()
        case .json(let value): writer.value(value)
        }
    }

    private static func write(
        _ id: RawRecordID, name: String?, email: String?, module: String?, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        if let name {
            writer.key(preEscaped: "name")
            writer.string(name)
        }
        writer.key(preEscaped: "id")
        writer.id(id)
        if let email {
            writer.key(preEscaped: "email")
            writer.string(email)
        }
        if let module {
            writer.key(preEscaped: "module")
            writer.beginObject()
            writer.key(preEscaped: "api_name")
            writer.string(module)
            writer.endObject()
        }
        writer.endObject()
    }
}
