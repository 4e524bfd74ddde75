/// Reads the values of a picklist.
enum ZohoPicklist {
    /// The entry that stands for "nothing chosen": never a stored value, an empty picklist reads as null.
    private static let none = "-None-"

    /// The values in their order, also those that are no longer offered, because old records hold them.
    static func options(of field: ZohoFieldSource, log: inout DiagnosticLog) -> [PicklistOption] {
        options(in: field.value, called: field.apiName.value, log: &log)
    }

    /// The values of a field's copy on a layout; what is odd about them is reported for the field itself.
    static func options(in field: SourceValue) -> [PicklistOption] {
        var ignored = DiagnosticLog()
        return options(in: field, called: "", log: &ignored)
    }

    private static func options(in field: SourceValue, called name: String, log: inout DiagnosticLog) -> [PicklistOption] {
        var options: [PicklistOption] = []
        var places: [String: Int] = [:]
        for entry in field["pick_list_values"]?.elements ?? [] {
            guard let option = option(entry, of: name, log: &log) else { continue }
            if let place = places[option.value.value] {
                // Once offered is offered: the other entry is a leftover.
                if option.isUsed, !options[place].isUsed { options[place] = option }
                log.note(
                    "snapshot.duplicate-picklist-value", "\(name): value “\(option.value.value)” is listed twice and counts once",
                    at: option.value.location)
            } else {
                places[option.value.value] = options.count
                options.append(option)
            }
        }
        return options
    }

    private static func option(_ entry: SourceValue, of name: String, log: inout DiagnosticLog) -> PicklistOption? {
        let actual = entry["actual_value"]?.locatedString
        let display = entry["display_value"]?.locatedString
        // The wire carries the actual value; the label may differ from it. Very old snapshots list plain strings.
        guard let value = actual ?? display ?? entry["reference_value"]?.locatedString ?? entry.locatedString else {
            if !entry.isBlank, entry["actual_value"]?.string != "", entry["display_value"]?.string != "" {
                log.note(
                    "snapshot.picklist-value", "\(name): an entry of the picklist has no value and is left out", at: entry.location)
            }
            return nil
        }
        guard value.value != none else { return nil }
        return PicklistOption(
            id: entry["id"]?.nonEmptyString, value: value, label: display?.value ?? value.value,
            isUsed: entry["type"]?.string?.lowercased() != "unused", order: entry["sequence_number"]?.integer,
            colour: entry["colour_code"]?.nonEmptyString, meaning: meaning(entry), dependencies: dependencies(entry),
            origin: SourceOrigin(entry, .zohoOption))
    }

    /// `maps`: `[{"api_name": "Stage", "pick_list_values": [{"id": …}]}]`.
    private static func dependencies(_ entry: SourceValue) -> [PicklistDependency] {
        (entry["maps"]?.elements ?? []).compactMap { map in
            guard let field = map["api_name"]?.nonEmptyString else { return nil }
            let values = (map["pick_list_values"]?.elements ?? []).compactMap { value in
                value["actual_value"]?.nonEmptyString ?? value["display_value"]?.nonEmptyString
            }
            return PicklistDependency(field: field, values: Set(values))
        }
    }

    /// What a deal's stage says of the deal.
    private static func meaning(_ entry: SourceValue) -> String? {
        let parts = [
            entry["deal_category"]?.nonEmptyString, entry["probability"]?.nonEmptyString.map { "\($0) %" },
            entry["forecast_type"]?.nonEmptyString, entry["forecast_category"]?["name"]?.nonEmptyString,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
