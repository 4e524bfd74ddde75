/// Reads the related lists of one module.
enum ZohoRelatedListReader {
    static func relatedLists(of snapshot: ZohoSnapshot, log: inout DiagnosticLog) -> [RelatedListDescription] {
        snapshot.entries.compactMap { entry in
            guard let name = entry.apiName(of: "related list", log: &log) else { return nil }
            return RelatedListDescription(
                id: entry["id"]?.nonEmptyString, apiName: name,
                label: entry["display_label"]?.nonEmptyString ?? entry["name"]?.nonEmptyString,
                module: entry["module"]?["api_name"]?.nonEmptyString ?? entry["module"]?.nonEmptyString,
                href: entry["href"]?.nonEmptyString, order: entry["sequence_number"]?.integer,
                origin: SourceOrigin(entry, .zohoRelatedList))
        }
    }
}
