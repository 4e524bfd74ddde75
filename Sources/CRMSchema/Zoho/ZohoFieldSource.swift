/// A field object of a snapshot, with what is needed to tell its type.
struct ZohoFieldSource {
    let module: String
    /// The module's records are rows of a subform.
    let isSubformRow: Bool
    let value: SourceValue
    let apiName: Located<String>
    /// The metadata's own word; empty where the metadata has none.
    let dataType: Located<String>
    let jsonType: ZohoJSONType?
    let isCustom: Bool

    /// Nil, with an error in the log, without an API name.
    init?(_ value: SourceValue, module: String, isSubformRow: Bool, log: inout DiagnosticLog) {
        guard let apiName = value.apiName(of: "field", log: &log) else { return nil }
        self.module = module
        self.isSubformRow = isSubformRow
        self.value = value
        self.apiName = apiName
        dataType = value["data_type"]?.locatedString ?? Located("", at: value.location)
        jsonType = value["json_type"]?.string.flatMap(ZohoJSONType.init)
        isCustom = value["custom_field"]?.boolean ?? false
    }

    /// The type that the `json_type` alone tells.
    var typeByJSON: FieldType { jsonType?.fieldType ?? .json }
}
