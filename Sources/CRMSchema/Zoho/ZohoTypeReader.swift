/// Tells the type of a field: by name for a few standard fields, else by `data_type`, else by `json_type`.
enum ZohoTypeReader {
    static func type(of field: ZohoFieldSource, log: inout DiagnosticLog) -> FieldType {
        if let type = ZohoKnownField.type(of: field) { return type }
        let name = field.apiName.value
        guard !field.dataType.value.isEmpty else {
            log.note(
                "snapshot.missing-data-type", "\(name): the field has no “data_type”; its JSON type decides",
                at: field.dataType.location)
            return field.typeByJSON
        }
        guard let row = ZohoDataType.named(field.dataType.value) else {
            log.note(
                "snapshot.unknown-data-type",
                "\(name): data type “\(field.dataType.value)” is not known; its JSON type decides",
                at: field.dataType.location)
            return field.typeByJSON
        }
        if row.isScalar, let json = field.jsonType, !json.isScalar {
            log.note(
                "snapshot.list-shape",
                "\(name): called “\(field.dataType.value)”, but \(json == .array ? "a list" : "an object") on the wire; its value stays plain JSON",
                at: field.dataType.location)
            return field.typeByJSON
        }
        return row.read(field, &log)
    }
}
