/// Reads the values of a picklist.
enum VtigerPicklist {
    /// The values in their order; `[{"label", "value"}]`, possibly empty. The empty value is the absence of one.
    static func options(of field: VtigerFieldSource, log: inout DiagnosticLog) -> [PicklistOption] {
        var options: [PicklistOption] = []
        var seen: Set<String> = []
        for entry in field.type?["picklistValues"]?.elements ?? [] {
            guard let value = entry["value"]?.locatedString ?? entry.locatedString else {
                if entry["value"]?.string != "", !entry.isBlank {
                    log.note(
                        "snapshot.picklist-value", "\(field.apiName.value): an entry of the picklist has no value and is left out",
                        at: entry.location)
                }
                continue
            }
            guard seen.insert(value.value).inserted else {
                log.note(
                    "snapshot.duplicate-picklist-value",
                    "\(field.apiName.value): value “\(value.value)” is listed twice and counts once", at: value.location)
                continue
            }
            options.append(
                PicklistOption(
                    id: nil, value: value, label: entry["label"]?.vtigerLabel ?? value.value, isUsed: true,
                    origin: SourceOrigin(entry, .vtigerOption)))
        }
        return options
    }
}
