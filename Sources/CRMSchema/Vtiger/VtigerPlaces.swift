// Under which keys Vtiger's describe keeps what descriptions say.

extension AttributePlaces {
    static let vtigerModule = AttributePlaces(
        [
            .apiName: ["name"], .pluralLabel: ["label"], .kind: ["isEntity"], .supported: ["retrieveable"], .creatable: ["createable"],
            .editable: ["updateable"], .deletable: ["deleteable"], .idPrefix: ["idPrefix"],
        ],
        compared: ["name", "label", "isEntity", "createable", "updateable", "deleteable", "idPrefix"],
        // Told by the permissions together, and field by field.
        ignored: ["retrieveable", "fields"],
        optional: ["allowDuplicates", "labelFields"])

    /// An entry of the list of modules.
    static let vtigerType = AttributePlaces([.label: ["singular"], .pluralLabel: ["label"], .kind: ["isEntity"]], compared: ["label", "singular", "isEntity"])

    static let vtigerField = AttributePlaces(
        [
            .apiName: ["name"], .label: ["label"], .type: ["type.name", "type"], .mandatory: ["mandatory"], .apiCreate: ["editable"],
            .apiUpdate: ["editable"], .unique: ["isunique"], .nullable: ["nullable"], .target: ["type.refersTo"], .targets: ["type.refersTo"],
            .options: ["type.picklistValues"], .defaultValue: ["default"],
        ],
        compared: [
            "name", "label", "mandatory", "editable", "isunique", "nullable", "type.name", "type.refersTo", "type.picklistValues",
        ],
        // The first value of the picklist, and how the user who pulled writes dates.
        ignored: ["type.defaultValue", "type.format"],
        containers: ["type"],
        optional: ["default"])

    static let vtigerOption = AttributePlaces([.value: ["value"], .label: ["label"]], compared: ["value", "label"])
}
