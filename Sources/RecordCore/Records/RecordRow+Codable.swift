// `Codable` from the field table: no code per type is generated or synthesised.

extension RecordRow {
    /// Reads a row that was encoded with its API names, from any format. Fields that the table does not know are
    /// kept; what is missing is absent; the row has no changes.
    ///
    /// A value of another shape than the metadata says is kept as it is, as when a page is read.
    /// - Throws: `DecodingError` if there is no object.
    public init(from decoder: any Decoder) throws {
        let tree = try JSONValue(from: decoder)
        guard case .object = tree else {
            throw DecodingError.typeMismatch(
                Self.self,
                .init(codingPath: decoder.codingPath, debugDescription: "expected an object with the fields of \(Self.schema.module)"))
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key(preEscaped: "data")
        writer.beginArray()
        writer.value(tree)
        writer.endArray()
        writer.endObject()
        let page = try PageDecoder(schema: Self.schema).decode(writer.finish())
        guard page.count == 1 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "expected one row"))
        }
        // Alone on its page already, so nothing else is kept in memory.
        self.init(storage: page.storage(at: 0))
    }

    /// Writes every loaded field under its API name, changes and unknown keys included: ids as strings,
    /// references as objects, rows as arrays of objects, null for fields that are null.
    public func encode(to encoder: any Encoder) throws {
        var writer = JSONWriter()
        storage.writeAll(to: &writer)
        try JSONValue(parsing: writer.finish()).encode(to: encoder)
    }
}
