/// Reads what the metadata tells of a field beyond what bindings need.
enum ZohoFieldDetails {
    static func details(of field: SourceValue) -> FieldDetails {
        var details = FieldDetails()
        details.displayLabel = field["display_label"]?.nonEmptyString
        details.jsonType = field["json_type"]?.nonEmptyString
        let operations = field["operation_type"]
        details.isWebCreatable = operations?["web_create"]?.boolean
        details.isWebUpdatable = operations?["web_update"]?.boolean
        details.isReadOnly = field["read_only"]?.boolean
        details.isAlwaysReadOnly = field["field_read_only"]?.boolean
        if let unique = field["unique"], !unique.isBlank {
            details.isCaseSensitive = unique["case_sensitive"]?.boolean ?? unique["casesensitive"]?.boolean
        }
        details.textSize = field["textarea"]?["type"]?.nonEmptyString
        details.expression = expression(field)
        details.numbering = numbering(field["auto_number"]) ?? numbering(field["autonumber"])
        details.rounding = field["currency"]?["rounding_option"]?.nonEmptyString
        details.relatedList = field["lookup"]?["api_name"]?.nonEmptyString ?? relatedList(field["multiselectlookup"])
            ?? relatedList(field["multiuserlookup"])
        details.globalPicklist = field["global_picklist"]?["api_name"]?.nonEmptyString
        details.profiles = (field["profiles"]?.elements ?? []).compactMap { profile in
            guard let name = profile["name"]?.nonEmptyString else { return nil }
            return ProfileAccess(id: profile["id"]?.nonEmptyString, name: name, permission: profile["permission_type"]?.nonEmptyString)
        }
        details.views = field["view_type"]?.members?.filter { $0.value.boolean == true }.map(\.name).sorted()
        details.order = field["sequence_number"]?.integer
        return details
    }

    private static func expression(_ field: SourceValue) -> String? {
        if let expression = field["formula"]?["expression"], !expression.isBlank { return expression.text }
        guard let rollup = field["rollup_summary"], !rollup.isBlank else { return nil }
        let parts = [
            rollup["expression"]?.text, rollup["based_on_module"]?["api_name"]?.text, rollup["related_list"]?["api_name"]?.text,
            rollup["rollup_based_on"]?.text,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private static func relatedList(_ lookup: SourceValue?) -> String? { lookup?["related_list"]?["api_name"]?.nonEmptyString }

    private static func numbering(_ value: SourceValue?) -> String? {
        guard let value, !value.isBlank else { return nil }
        return (value["prefix"]?.string ?? "") + "#" + (value["suffix"]?.string ?? "")
    }
}
