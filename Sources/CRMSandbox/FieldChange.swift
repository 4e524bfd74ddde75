import RecordCore

/// A change of a module's fields, as an administrator makes it. The metadata of the module and of its layouts, the rules
/// for writes and the records that are there follow at once.
public enum FieldChange: Sendable, Hashable {
    /// The field stands on every layout, too.
    case add(SandboxField)
    /// A new API name for the same field: its id stays, its values move along.
    case rename(String, to: String)
    /// The field and its values go.
    case remove(String)
    /// Any key of the field's metadata, nested ones with dots: `length`, `field_label`, `system_mandatory`, `data_type`,
    /// `operation_type.api_update`, `lookup.module.api_name`, `pick_list_values.0.colour_code`.
    case set(String, key: String, to: JSONValue)
    case options(String, OptionChange)
    /// Whether the field is mandatory on a layout, by its id or name; nil for every layout.
    case require(String, Bool, layout: String? = nil)
}
