/// Reads the layouts of one module: sections are flattened, only the fields and what they demand remain.
enum ZohoLayoutReader {
    static func layouts(of snapshot: ZohoSnapshot, log: inout DiagnosticLog) -> [LayoutDescription] {
        snapshot.entries.compactMap { entry in
            guard let name = entry["name"]?.locatedString ?? entry["api_name"]?.locatedString else {
                log.error(
                    "snapshot.missing-api-name", "the layout has no “name” and is left out; pull the metadata again",
                    at: entry.location)
                return nil
            }
            let status = entry["status"]?.string?.lowercased() ?? "active"
            return LayoutDescription(
                id: entry["id"]?.nonEmptyString, name: name, label: entry["display_label"]?.nonEmptyString,
                isActive: status == "active" && entry["visible"]?.boolean ?? true,
                fields: fields(of: entry, log: &log), sections: sections(of: entry), origin: SourceOrigin(entry, .zohoLayout))
        }
    }

    private static func fields(
        of layout: SourceValue, log: inout DiagnosticLog
    ) -> [LayoutFieldDescription] {
        var fields: [LayoutFieldDescription] = []
        // Stable: sections and fields without a number keep the place they have.
        for section in sorted(layout["sections"]?.elements ?? []) {
            let key = self.section(section)?.key
            for field in sorted(section["fields"]?.elements ?? []) {
                guard let name = field.apiName(of: "layout's field", log: &log) else { continue }
                let defaultValue = field["default_value"]
                fields.append(
                    LayoutFieldDescription(
                        apiName: name, isRequired: field["required"]?.boolean ?? false, id: field["id"]?.nonEmptyString,
                        section: key, defaultValue: defaultValue?.isBlank == false ? defaultValue?.text : nil,
                        order: field["sequence_number"]?.integer, origin: SourceOrigin(field, .zohoLayoutField),
                        options: { ZohoPicklist.options(in: field) }))
            }
        }
        return fields
    }

    private static func sections(of layout: SourceValue) -> [LayoutSectionDescription] {
        sorted(layout["sections"]?.elements ?? []).compactMap(section)
    }

    private static func section(_ section: SourceValue) -> LayoutSectionDescription? {
        guard let name = section["name"]?.locatedString ?? section["api_name"]?.locatedString ?? section["display_label"]?.locatedString
        else { return nil }
        return LayoutSectionDescription(id: section["id"]?.nonEmptyString, name: name, order: section["sequence_number"]?.integer, origin: SourceOrigin(section, .zohoSection))
    }

    private static func sorted(_ values: [SourceValue]) -> [SourceValue] {
        values.enumerated()
            .map { (number: $1["sequence_number"]?.integer ?? .max, place: $0, value: $1) }
            .sorted { ($0.number, $0.place) < ($1.number, $1.place) }
            .map(\.value)
    }
}
