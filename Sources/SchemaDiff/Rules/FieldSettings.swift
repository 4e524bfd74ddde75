import CRMSchema

// Settings of fields that other rules look at in most cases.
extension FieldMatch {
    /// Another rule tells of this setting.
    func isToldElsewhere(setting: String) -> Bool {
        guard let (before, after) = both else { return false }
        let root = String(setting.prefix { $0 != "." })
        if let typeChange, typeChange != .word, Self.typeSettings.contains(root) { return true }
        return switch setting {
        case "system_mandatory": before.isFlaggedMandatory != after.isFlaggedMandatory
        case "length": isMoved(\.length)
        case "decimal_place", "currency.precision": isMoved(\.decimalPlaces)
        case "visible", "type": before.isVisible != after.isVisible
        case "operation_type.api_create": before.isCreatable != after.isCreatable
        case "operation_type.api_update": before.isUpdatable != after.isUpdatable
        case "associated_module.module", "formula.return_type", "rollup_summary.return_type": before.type != after.type
        case "unique": before.isUnique != after.isUnique
        // Layouts themselves tell which fields are on them.
        case "layout_associations": !module.layouts.isEmpty
        default: false
        }
    }

    private func isMoved(_ number: KeyPath<FieldDescription, Int?>) -> Bool {
        guard let old = before?[keyPath: number], let new = after?[keyPath: number] else { return false }
        return old != new
    }

    /// What a field of one type has and a field of another has not.
    private static let typeSettings: Set<String> = [
        "lookup", "multiselectlookup", "multiuserlookup", "multi_module_lookup", "formula", "rollup_summary", "auto_number", "autonumber",
        "currency", "textarea", "ui_type", "virtual_field", "associated_module", "subform", "operation_type",
    ]
}
