/// Reads the fields of one module.
///
/// A field counts as mandatory if the system demands it **and** it can be sent: `Parent_Id` of subform rows or the
/// `Size` of attachments are flagged, but the system fills them in itself.
enum ZohoFieldReader {
    static func fields(
        of snapshot: ZohoSnapshot, module: String, isSubformRow: Bool, log: inout DiagnosticLog
    ) -> [FieldDescription] {
        var fields: [FieldDescription] = []
        var places = FieldPlaces()
        for entry in snapshot.entries {
            guard let source = ZohoFieldSource(entry, module: module, isSubformRow: isSubformRow, log: &log) else {
                continue
            }
            guard places.isFirst(source.apiName, log: &log) else { continue }
            fields.append(field(source, log: &log))
        }
        return fields
    }

    private static func field(_ source: ZohoFieldSource, log: inout DiagnosticLog) -> FieldDescription {
        let value = source.value
        let type = ZohoTypeReader.type(of: source, log: &log)
        let writability = ZohoWritability(source, type: type)
        let isDemanded = value["system_mandatory"]?.boolean ?? false
        return FieldDescription(
            id: value["id"]?.nonEmptyString,
            apiName: source.apiName,
            label: value["field_label"]?.nonEmptyString ?? value["display_label"]?.nonEmptyString,
            tooltip: value["tooltip"]?["value"]?.nonEmptyString ?? value["tooltip"]?.nonEmptyString,
            type: type,
            sourceType: source.dataType,
            length: value["length"]?.integer,
            decimalPlaces: value["decimal_place"]?.integer ?? value["currency"]?["precision"]?.integer,
            isMandatory: isDemanded && writability.isCreatable && ZohoKnownField.isDemanded(source),
            isCreatable: writability.isCreatable,
            isUpdatable: writability.isUpdatable,
            isUnique: isUnique(value["unique"]),
            isExternal: value["external"]?.isBlank == false,
            isRichText: type == .longText && value["textarea"]?["type"]?.string?.lowercased() == "rich_text",
            isEncrypted: value["crypt"]?.isBlank == false,
            isCustom: source.isCustom,
            isVisible: (value["visible"]?.boolean ?? true) && value["type"]?.string?.lowercased() != "unused",
            isFilterable: value["filterable"]?.boolean ?? isPlain(type),
            isSortable: value["sortable"]?.boolean ?? isPlain(type),
            isSearchable: value["searchable"]?.boolean ?? isPlain(type),
            isListed: isListed(type),
            isFlaggedMandatory: isDemanded && ZohoKnownField.isDemanded(source),
            details: ZohoFieldDetails.details(of: value),
            location: value.location,
            origin: SourceOrigin(value, .zohoField))
    }

    /// `{"case_sensitive": false}`, `{"casesensitive": "true"}` and `true` all say unique; `{}`, null and `false` do not.
    private static func isUnique(_ value: SourceValue?) -> Bool {
        guard let value, !value.isBlank else { return false }
        return value.boolean ?? true
    }

    /// Lists leave out what needs rows of other modules; a get by id has them.
    private static func isListed(_ type: FieldType) -> Bool {
        switch type {
        case .subform, .multiLookup, .structured(.file, _), .structured(.image, _): false
        default: true
        }
    }

    /// What to expect of a field whose metadata does not say whether it can be searched and sorted.
    private static func isPlain(_ type: FieldType) -> Bool {
        switch type {
        case .longText, .subform, .multiLookup, .structured, .json, .text(.image): false
        default: true
        }
    }
}
