/// Whether a field may be sent. `operation_type` says so, with exceptions in both directions; `read_only` and
/// `field_read_only` are unreliable (`Owner` is flagged and writable, `Created_Time` is not flagged and not writable)
/// and count only where `operation_type` is missing.
struct ZohoWritability: Hashable {
    let isCreatable: Bool
    let isUpdatable: Bool

    private static let never = ZohoWritability(isCreatable: false, isUpdatable: false)
    private static let always = ZohoWritability(isCreatable: true, isUpdatable: true)

    private init(isCreatable: Bool, isUpdatable: Bool) {
        self.isCreatable = isCreatable
        self.isUpdatable = isUpdatable
    }

    init(_ field: ZohoFieldSource, type: FieldType) {
        if Self.isKeptBySystem(field, type) {
            self = .never
        } else if case .subform = type {
            // All flags are false, because the rows are written through their parent.
            self = .always
        } else {
            self = Self.flags(field)
        }
    }

    private static func isKeptBySystem(_ field: ZohoFieldSource, _ type: FieldType) -> Bool {
        switch type {
        // Auto numbers are flagged as writable and are not.
        case .autoNumber, .formula, .rollup, .recordID: return true
        // Images of records and territories have calls of their own.
        case .text(.image), .structured(.territory, _): return true
        default: break
        }
        // A row's parent follows from where the row stands.
        if field.isSubformRow, field.apiName.value == "Parent_Id" { return true }
        return !field.isCustom && ZohoKnownField.systemFields.contains(field.apiName.value)
    }

    private static func flags(_ field: ZohoFieldSource) -> ZohoWritability {
        let operations = field.value["operation_type"]
        let readOnly = field.value["read_only"]?.boolean ?? false
        let alwaysReadOnly = field.value["field_read_only"]?.boolean ?? false
        // Owners are flagged as always read-only, and are not.
        let isOwner = field.dataType.value.lowercased() == "ownerlookup"
        let fallback = !readOnly && (!alwaysReadOnly || isOwner)
        return ZohoWritability(
            isCreatable: operations?["api_create"]?.boolean ?? operations?["web_create"]?.boolean ?? fallback,
            isUpdatable: operations?["api_update"]?.boolean ?? operations?["web_update"]?.boolean ?? fallback)
    }
}
