import RecordCore

/// The change of one field in a timeline.
public struct TimelineChange: RecordRow {
    public var storage: RecordStorage

    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(
        module: "__timeline.field_history",
        fields: [.id("id"), .text("api_name"), .text("field_label"), .text("data_type"), .json("_value")])

    /// The API name of the field.
    public var field: String { storage.text(1) ?? "" }
    /// What people see instead of the API name.
    public var label: String? { storage.text(2) }
    /// Zoho's word for the field's type, such as `picklist`.
    public var dataType: String? { storage.text(3) }
    /// The value before, as people see it; nil for none.
    public var oldValue: String? { text("old") }
    /// The value after, as people see it; nil for none.
    public var newValue: String? { text("new") }

    private func text(_ key: String) -> String? {
        switch storage.json(4)?[key] {
        case .string(let text)?: text
        case nil, .null?: nil
        case let other?: other.jsonText
        }
    }
}
