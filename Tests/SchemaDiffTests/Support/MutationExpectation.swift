import RecordCore

/// What the comparison should say of a mutation.
enum MutationExpectation: Equatable {
    /// One finding of a rule whose id begins like this.
    case rule(String)
    /// One finding.
    case one
    /// The change alone cannot be made by anybody, so it may go unsaid; it must not be said twice.
    case maybe
    /// No change that can be made: whatever is said of it.
    case anything
    /// Not a change at all.
    case nothing

    static func of(_ mutation: Mutation, in kind: String, of piece: JSONValue) -> MutationExpectation {
        if mutation.kind == .swap { return .nothing }
        let pattern = mutation.pattern
        let keys = pattern.split(separator: ".").map { $0.replacing("[]", with: "") }
        let leaf = keys.last ?? ""
        if ["created_time", "modified_time", "created_by", "modified_by", "has_more_profiles", "profile_count"].contains(where: keys.contains) {
            return .nothing
        }
        let around = mutation.containers(in: piece)
        // The entry that stands for "nothing chosen" is no value.
        if around.contains(where: { $0["actual_value"]?.string == "-None-" || $0["display_value"]?.string == "-None-" }) { return .anything }
        // What the system's own fields hold is known by their names.
        if kind == "fields", pattern == "fields[].api_name" || pattern == "fields[].custom_field",
            around.last?["custom_field"]?.bool == false || around.last?["data_type"]?.string == "bigint"
        {
            return .anything
        }
        if keys.count == 1 { return mutation.kind == .removal ? .rule("\(prefixes[kind] ?? "").removed") : .one }
        // Ids and other words of what stands somewhere else.
        if leaf == "id", keys.count > 2 { return .maybe }
        // Every field repeats the profiles; which of the copies is right, nobody can tell.
        if keys.contains("profiles"), leaf == "id" || leaf == "name" { return .anything }
        if unsaid.contains("\(kind) \(pattern)") { return .maybe }
        if mutation.kind == .change, let rule = rules["\(kind) \(pattern)"] { return .rule(rule) }
        return .one
    }

    private static let prefixes = ["fields": "field", "modules": "module", "layouts": "layout", "related": "related-list"]

    private static let unsaid: Set<String> = [
        "layouts layouts[].sections[].fields[].section_id", "related related_lists[].id", "layouts layouts[].sections[].id",
        // One number alone, where no two things change places.
        "modules modules[].sequence_number", "related related_lists[].sequence_number", "layouts layouts[].sections[].sequence_number",
        "layouts layouts[].sections[].fields[].sequence_number", "fields fields[].pick_list_values[].sequence_number",
        "layouts layouts[].sections[].fields[].pick_list_values[].sequence_number",
    ]

    private static let rules: [String: String] = [
        "fields fields[].api_name": "field.renamed", "fields fields[].id": "field.recreated", "fields fields[].length": "length.raised",
        "fields fields[].field_label": "field.label", "fields fields[].display_label": "field.display-label",
        "fields fields[].pick_list_values[].actual_value": "picklist.value.renamed",
        "fields fields[].pick_list_values[].display_value": "picklist.value.relabelled",
        "fields fields[].pick_list_values[].colour_code": "picklist.value.colour",
        "fields fields[].lookup.module.api_name": "reference.target", "fields fields[].sortable": "sortable.",
        "fields fields[].filterable": "filterable.", "fields fields[].searchable": "searchable.", "fields fields[].system_mandatory": "",
        "modules modules[].api_name": "module.renamed", "modules modules[].singular_label": "module.label",
        "modules modules[].plural_label": "module.plural-label", "modules modules[].status": "module.",
        "layouts layouts[].name": "layout.renamed", "layouts layouts[].sections[].name": "layout.section.renamed",
        "layouts layouts[].sections[].fields[].required": "layout.field.", "related related_lists[].api_name": "related-list.renamed",
        "related related_lists[].href": "related-list.path",
    ]
}
