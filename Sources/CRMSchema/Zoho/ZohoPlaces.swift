// Under which keys Zoho's metadata keeps what descriptions say.

extension AttributePlaces {
    /// When and by whom something was changed says nothing of what it is.
    private static let history: Set<String> = ["created_time", "modified_time", "created_by", "modified_by"]

    static let zohoModule = AttributePlaces(
        [
            .id: ["id"], .apiName: ["api_name"], .label: ["singular_label"], .pluralLabel: ["plural_label"], .kind: ["generated_type"],
            .supported: ["api_supported"], .status: ["status"], .parent: ["parent_module.api_name"], .creatable: ["creatable"],
            .editable: ["editable"], .deletable: ["deletable"], .profiles: ["profiles"], .order: ["sequence_number"],
        ],
        compared: [
            "id", "api_name", "singular_label", "plural_label", "generated_type", "api_supported", "status", "parent_module.api_name",
            "creatable", "editable", "deletable", "profiles", "sequence_number",
        ],
        // Counts of profiles follow from the profiles; the rest is what the call for one module adds, and other files tell.
        ignored: history.union(["profile_count", "has_more_profiles", "fields", "layouts", "related_lists", "custom_view"]),
        optional: ["sequence_number", "description", "web_link"])

    static let zohoField = AttributePlaces(
        [
            .id: ["id"], .apiName: ["api_name"], .label: ["field_label", "display_label"], .displayLabel: ["display_label"],
            .tooltip: ["tooltip.value", "tooltip"], .type: ["data_type"], .jsonType: ["json_type"], .length: ["length"],
            .decimalPlaces: ["decimal_place", "currency.precision"], .mandatory: ["system_mandatory"],
            .apiCreate: ["operation_type.api_create", "operation_type.web_create", "read_only"],
            .apiUpdate: ["operation_type.api_update", "operation_type.web_update", "read_only"],
            .webCreate: ["operation_type.web_create"], .webUpdate: ["operation_type.web_update"], .readOnly: ["read_only"],
            .alwaysReadOnly: ["field_read_only"], .unique: ["unique"],
            .caseSensitive: ["unique.case_sensitive", "unique.casesensitive"], .external: ["external"],
            .textSize: ["textarea.type"], .encrypted: ["crypt"], .custom: ["custom_field"], .visible: ["visible", "type"],
            .filterable: ["filterable"], .sortable: ["sortable"], .searchable: ["searchable"], .views: ["view_type"],
            .target: ["lookup.module.api_name", "associated_module.module", "subform.module", "subform"],
            .targets: ["multi_module_lookup.modules"],
            .linkingModule: [
                "multiselectlookup.linking_details.module.api_name", "multiuserlookup.linking_details.module.api_name",
                "multiselectlookup.linking_module.api_name", "multiselectlookup.linking_module",
            ],
            .linkingKey: [
                "multiselectlookup.linking_details.connected_lookup_field.api_name",
                "multiuserlookup.linking_details.connected_lookup_field.api_name", "multiselectlookup.connectedlookup_apiname",
            ],
            .module: [
                "multiselectlookup.connected_details.module.api_name", "multiuserlookup.connected_details.module.api_name",
                "multiselectlookup.connected_module.api_name", "multiselectlookup.connected_module",
            ],
            .relatedList: ["lookup.api_name", "multiselectlookup.related_list.api_name", "multiuserlookup.related_list.api_name"],
            .returnType: ["formula.return_type", "rollup_summary.return_type"],
            .expression: [
                "formula.expression", "rollup_summary.expression", "rollup_summary.based_on_module", "rollup_summary.related_list",
                "rollup_summary.rollup_based_on",
            ],
            .numbering: ["auto_number", "autonumber"], .rounding: ["currency.rounding_option"], .options: ["pick_list_values"],
            .globalPicklist: ["global_picklist.api_name"], .profiles: ["profiles"], .order: ["sequence_number"],
        ],
        compared: [
            "id", "api_name", "field_label", "display_label", "tooltip.value", "data_type", "json_type", "operation_type.web_create",
            "operation_type.web_update", "read_only", "field_read_only", "unique.case_sensitive", "unique.casesensitive",
            "textarea.type", "custom_field", "filterable", "sortable", "searchable", "view_type", "lookup.module.api_name",
            "lookup.api_name", "subform.module", "multi_module_lookup.modules", "multiselectlookup.linking_details.module.api_name",
            "multiuserlookup.linking_details.module.api_name", "multiselectlookup.linking_module.api_name",
            "multiselectlookup.linking_details.connected_lookup_field.api_name",
            "multiuserlookup.linking_details.connected_lookup_field.api_name", "multiselectlookup.connectedlookup_apiname",
            "multiselectlookup.connected_details.module.api_name", "multiuserlookup.connected_details.module.api_name",
            "multiselectlookup.connected_module.api_name", "multiselectlookup.related_list.api_name",
            "multiuserlookup.related_list.api_name", "formula.expression", "rollup_summary.expression", "rollup_summary.based_on_module", "rollup_summary.related_list",
            "rollup_summary.rollup_based_on", "auto_number.prefix", "auto_number.suffix", "autonumber.prefix", "autonumber.suffix",
            "currency.rounding_option", "pick_list_values", "global_picklist.api_name", "profiles", "sequence_number",
        ],
        // How far a job of the server is.
        ignored: history.union(["sharing_properties.scheduler_status"]),
        containers: ["external", "crypt", "associated_module"],
        optional: ["quick_sequence_number", "sharing_properties", "default_value", "history_tracking", "hipaa_compliance", "private"])

    static let zohoOption = AttributePlaces(
        [
            .id: ["id"], .value: ["actual_value", "display_value"], .label: ["display_value"], .used: ["type"],
            .order: ["sequence_number"], .colour: ["colour_code"],
            .meaning: ["deal_category", "probability", "forecast_type", "forecast_category.name"], .dependency: ["maps"],
        ],
        compared: [
            "id", "actual_value", "display_value", "type", "sequence_number", "colour_code", "deal_category", "probability",
            "forecast_type", "forecast_category.name", "maps",
        ])

    static let zohoLayout = AttributePlaces(
        [.id: ["id"], .apiName: ["name", "api_name"], .label: ["display_label"], .status: ["status", "visible"]],
        compared: ["id", "name", "display_label", "sections"], ignored: history.union(["has_more_profiles"]))

    static let zohoSection = AttributePlaces(
        [.id: ["id"], .apiName: ["name", "api_name", "display_label"], .order: ["sequence_number"]],
        compared: ["name", "fields", "sequence_number"])

    static let zohoLayoutField = AttributePlaces(
        [
            .id: ["id"], .apiName: ["api_name"], .required: ["required"], .defaultValue: ["default_value"],
            .order: ["sequence_number"], .options: ["pick_list_values"],
        ],
        compared: ["id", "required", "default_value", "sequence_number", "section_id", "pick_list_values"],
        ignored: history)

    static let zohoRelatedList = AttributePlaces(
        [
            .id: ["id"], .apiName: ["api_name"], .label: ["display_label", "name"], .module: ["module.api_name", "module"],
            .path: ["href"], .order: ["sequence_number"],
        ],
        compared: ["api_name", "display_label", "module.api_name", "href", "sequence_number"], ignored: history)
}
