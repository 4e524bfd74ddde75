// Under which keys Zoho's metadata keeps what descriptions say.

extension AttributePlaces {
    static let zohoModule = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["singular_label"], .pluralLabel: ["plural_label"], .kind: ["generated_type"],
        .supported: ["api_supported"], .status: ["status"], .parent: ["parent_module.api_name"], .creatable: ["creatable"],
        .editable: ["editable"], .deletable: ["deletable"], .viewable: ["viewable"], .profiles: ["profiles"],
    ], settings: [
        "access_type", "viewable", "convertable", "quick_create", "show_as_tab", "presence_sub_menu", "sub_menu_available", "feeds_required",
        "recycle_bin_on_delete", "business_card_field_limit", "visibility", "sequence_number", "web_link", "description", "module_name",
        "track_current_data",
    ])

    static let zohoField = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["field_label", "display_label"], .displayLabel: ["display_label"], .tooltip: ["tooltip.value", "tooltip"],
        .type: ["data_type"], .jsonType: ["json_type"], .length: ["length"], .decimalPlaces: ["decimal_place"],
        .mandatory: ["system_mandatory"], .apiCreate: ["operation_type.api_create", "operation_type.web_create", "read_only"],
        .apiUpdate: ["operation_type.api_update", "operation_type.web_update", "read_only"],
        .webCreate: ["operation_type.web_create"], .webUpdate: ["operation_type.web_update"], .readOnly: ["read_only"],
        .alwaysReadOnly: ["field_read_only"], .unique: ["unique"],
        .caseSensitive: ["unique.case_sensitive", "unique.casesensitive"], .external: ["external"],
        .textSize: ["textarea.type"], .encrypted: ["crypt"], .custom: ["custom_field"], .visible: ["visible", "type"],
        .filterable: ["filterable"], .sortable: ["sortable"], .searchable: ["searchable"], .views: ["view_type"],
        .target: ["lookup.module.api_name", "associated_module.module", "subform.module"],
        .targets: ["multi_module_lookup.modules"],
        .linkingModule: [
            "multiselectlookup.linking_details.module.api_name", "multiuserlookup.linking_details.module.api_name",
            "multiselectlookup.linking_module.api_name",
        ],
        .linkingKey: [
            "multiselectlookup.linking_details.connected_lookup_field.api_name",
            "multiuserlookup.linking_details.connected_lookup_field.api_name", "multiselectlookup.connectedlookup_apiname",
        ],
        .module: [
            "multiselectlookup.connected_details.module.api_name", "multiuserlookup.connected_details.module.api_name",
            "multiselectlookup.connected_module.api_name",
        ],
        .relatedList: [
            "lookup.api_name", "multiselectlookup.related_list.api_name", "multiuserlookup.related_list.api_name",
        ],
         .returnType: ["formula.return_type", "rollup_summary.return_type"],
        .expression: ["formula.expression", "rollup_summary"], .numbering: ["auto_number", "autonumber"],
        .rounding: ["currency.rounding_option"], .options: ["pick_list_values"], .globalPicklist: ["global_picklist.api_name"],
        .profiles: ["profiles"],
    ], settings: [
        "mass_update", "display_field", "businesscard_supported", "webhook", "separator", "pick_list_values_sorted_lexically",
        "enable_colour_code", "colour_code_enabled_by_system", "history_tracking_enabled", "history_tracking", "hipaa_compliance_enabled",
        "hipaa_compliance", "private", "static_field", "public", "blueprint_supported", "virtual_field", "quick_sequence_number",
        "customizable_properties", "convert_mapping", "created_source", "email_parser", "association_details", "sharing_properties",
        "currency.precision", "external.type", "external.show", "auto_number.start_number", "auto_number.starting_number_length",
        "formula.assume_default", "lookup.revalidate_filter_during_edit", "lookup.query_details", "lookup.show_fields", "display_type",
    ])

    static let zohoOption = AttributePlaces([
        .id: ["id"], .value: ["actual_value", "display_value"], .label: ["display_value"], .used: ["type"],
        .order: ["sequence_number"], .colour: ["colour_code"], .meaning: ["deal_category", "probability", "forecast_type", "forecast_category.name"],
    ])

    static let zohoLayout = AttributePlaces([
        .id: ["id"], .apiName: ["name", "api_name"], .label: ["display_label"], .status: ["status", "visible"],
    ], settings: ["generated_type", "source", "show_business_card", "convert_mapping", "actions_allowed"])

    static let zohoSection = AttributePlaces([.id: ["id"], .apiName: ["name", "api_name", "display_label"]], settings: [
        "api_name", "display_label", "type", "mode", "column_count", "sequence_number", "tab_traversal", "isSubformSection", "properties",
    ])

    static let zohoLayoutField = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .required: ["required"], .defaultValue: ["default_value"],
        .order: ["sequence_number"],
    ])

    static let zohoRelatedList = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["display_label", "name"], .module: ["module.api_name", "module"],
        .path: ["href"],
    ], settings: [
        "sequence_number", "type", "status", "action", "connectedmodule", "linkingmodule", "customize_sort", "customize_fields",
        "customize_display_label",
    ])
}
