// Under which keys Zoho's metadata keeps what descriptions say.

extension AttributePlaces {
    static let zohoModule = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["singular_label"], .pluralLabel: ["plural_label"], .kind: ["generated_type"],
        .supported: ["api_supported"], .status: ["status"], .parent: ["parent_module.api_name"], .creatable: ["creatable"],
        .editable: ["editable"], .deletable: ["deletable"], .viewable: ["viewable"], .profiles: ["profiles"],
    ])

    static let zohoField = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["field_label", "display_label"], .tooltip: ["tooltip.value", "tooltip"],
        .type: ["data_type"], .jsonType: ["json_type"], .length: ["length"], .decimalPlaces: ["decimal_place"],
        .mandatory: ["system_mandatory"], .apiCreate: ["operation_type.api_create", "operation_type.web_create", "read_only"],
        .apiUpdate: ["operation_type.api_update", "operation_type.web_update", "read_only"],
        .webCreate: ["operation_type.web_create"], .webUpdate: ["operation_type.web_update"], .readOnly: ["read_only"],
        .alwaysReadOnly: ["field_read_only"], .unique: ["unique"],
        .caseSensitive: ["unique.case_sensitive", "unique.casesensitive"], .external: ["external"],
        .textSize: ["textarea.type"], .encrypted: ["crypt"], .custom: ["custom_field"], .visible: ["visible"],
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
        .relatedList: ["lookup.api_name"], .returnType: ["formula.return_type", "rollup_summary.return_type"],
        .expression: ["formula.expression", "rollup_summary.expression"], .numbering: ["auto_number", "autonumber"],
        .rounding: ["currency.rounding_option"], .options: ["pick_list_values"], .globalPicklist: ["global_picklist.api_name"],
        .profiles: ["profiles"],
    ])

    static let zohoOption = AttributePlaces([
        .id: ["id"], .value: ["actual_value", "display_value"], .label: ["display_value"], .used: ["type"],
        .order: ["sequence_number"], .colour: ["colour_code"], .meaning: ["deal_category", "probability", "forecast_type"],
    ])

    static let zohoLayout = AttributePlaces([
        .id: ["id"], .apiName: ["name", "api_name"], .label: ["display_label"], .status: ["status", "visible"],
    ])

    static let zohoLayoutField = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .required: ["required"], .defaultValue: ["default_value"],
        .order: ["sequence_number"],
    ])

    static let zohoRelatedList = AttributePlaces([
        .id: ["id"], .apiName: ["api_name"], .label: ["display_label", "name"], .module: ["module.api_name", "module"],
        .path: ["href"],
    ])
}
