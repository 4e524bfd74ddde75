/// Reads the values of a picklist.
enum ZohoPicklist {
    /// The entry that stands for "nothing chosen": never a stored value, an empty picklist reads as null.
    private static let none = "-None-"

    /// The values in their order, also those that are no longer offered, because old records hold them.
    static func options(of field: ZohoFieldSource, log: inout DiagnosticLog) -> [PicklistOption] {
        var options: [PicklistOption] = []
        var places: [String: Int] = [:]
        for entry in field.value["pick_list_values"]?.elements ?? [] {
            guard let option = option(entry, of: field, log: &log) else { continue }
            if let place = places[option.value.value] {
                // Once offered is offered: the other entry is a leftover.
                if option.isUsed, !options[place].isUsed { options[place] = option }
                log.note(
                    "snapshot.duplicate-picklist-value",
                    "\(field.apiName.value): value “\(option.value.value)” is listed twice and counts once",
                    at: option.value.location)
            } else {
                places[option.value.value] = options.count
                options.append(option)
            }
        }
        return options
    }

    private static func option(
        _ entry: SourceValue, of field: ZohoFieldSource, log: inout DiagnosticLog
    ) -> PicklistOption? {
        let actual = entry["actual_value"]?.locatedString
        let display = entry["display_value"]?.locatedString
        // The wire carries the actual value; the label may differ from it. Very old snapshots list plain strings.
        guard let value = actual ?? display ?? entry["reference_value"]?.locatedString ?? entry.locatedString else {
            if !entry.isBlank, entry["actual_value"]?.string != "", entry["display_value"]?.string != "" {
                log.note(
                    "snapshot.picklist-value",
                    "\(field.apiName.value): an entry of the picklist has no value and is left out", at: entry.location)
            }
            return nil
        }
        guard value.value != none else { return nil }
        return PicklistOption(
            id: entry["id"]?.nonEmptyString, value: value, label: display?.value ?? value.value,
            isUsed: entry["type"]?.string?.lowercased() != "unused", order: entry["sequence_number"]?.integer,
            colour: entry["colour_code"]?.nonEmptyString, meaning: meaning(entry), origin: SourceOrigin(entry, .zohoOption))
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
