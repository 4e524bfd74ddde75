// How rows print and mirror: like plain structs with the fields that are loaded, under their API names.
// There is no `description` on purpose: generated models may have a field of that name.

extension RecordRow {
    /// `Lead(id: 4876, Last_Name: "Smith", Email: nil)`: the id first, then the loaded fields in the order of
    /// the table.
    public func write<Target: TextOutputStream>(to target: inout Target) {
        target.write(String(describing: Self.self))
        target.write("(")
        var separator = ""
        for index in storage.printedFields {
            target.write(separator)
            target.write(Self.schema.fields[index].name)
            target.write(": ")
            storage.writeValue(index, to: &target)
            separator = ", "
        }
        target.write(")")
    }

    /// Children like those of a plain struct: one per loaded field, typed, and after them the keys that the
    /// field table does not know.
    public var customMirror: Mirror {
        let known = storage.printedFields.map { (label: String?.some(Self.schema.fields[$0].name), value: storage.mirrored($0)) }
        let unknown = storage.extras.map { (label: String?.some($0.key), value: $0.value as Any) }
        return Mirror(self, children: known + unknown, displayStyle: .struct)
    }
}

extension RecordStorage {
    /// The loaded fields, the id before the others.
    fileprivate var printedFields: [Int] {
        let loaded = schema.fields.indices.filter { isLoaded($0) }
        guard let id = schema.idIndex, isLoaded(id) else { return loaded }
        return [id] + loaded.filter { $0 != id }
    }

    /// The value as a plain struct would hold it; an `Optional` nil for null.
    fileprivate func mirrored(_ index: Int) -> Any {
        let null = JSONValue?.none as Any
        if isNull(index) { return null }
        // What the shape cannot express is there all the same, as it came.
        return typed(index) ?? rawValue(schema.fields[index].name) ?? null
    }

    /// The value in the type of its shape; nil for values of another shape, null among them.
    private func typed(_ index: Int) -> Any? {
        switch schema.fields[index].shape {
        case .text: return text(index)
        case .id: return rawID(index)
        case .boolean: return boolean(index)
        case .integer: return integer(index)
        case .decimal: return decimal(index)
        case .date: return date(index)
        case .dateTime: return dateTime(index)
        case .localDateTime: return localDateTime(index)
        case .time: return time(index)
        case .texts: return texts(index)
        case .reference:
            if let user = user(index), user.email != nil { return user }
            return anyReference(index)
        case .object(let type): return object(index, as: type)
        case .rows(let type): return rows(index, as: type)
        case .json: return json(index)
        }
    }

    private func object<R: RecordRow>(_ index: Int, as _: R.Type) -> Any? {
        object(index) as R?
    }

    private func rows<R: RecordRow>(_ index: Int, as _: R.Type) -> Any? {
        rows(index) as [R]?
    }

    fileprivate func writeValue<Target: TextOutputStream>(_ index: Int, to target: inout Target) {
        switch typed(index) {
        case let user as UserReference:
            writeReference(user.id, [("name", user.name), ("email", user.email)], to: &target)
        case let reference as AnyReference:
            writeReference(reference.id, [("module", reference.module), ("name", reference.name)], to: &target)
        case let value?:
            // As structs do it for their members: strings in quotes.
            debugPrint(value, terminator: "", to: &target)
        case nil:
            target.write(isNull(index) ? "nil" : rawValue(schema.fields[index].name)?.jsonText ?? "nil")
        }
    }

    /// `Reference(id: 4876, name: "Acme")`, without what the server did not send.
    private func writeReference<Target: TextOutputStream>(
        _ id: RawRecordID, _ details: [(String, String?)], to target: inout Target
    ) {
        target.write("Reference(id: \(id)")
        for case (let label, let text?) in details {
            target.write(", \(label): \(text.debugDescription)")
        }
        target.write(")")
    }
}
