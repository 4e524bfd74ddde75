import RecordCore

/// A field to add to a module of a sandbox.
public struct SandboxField: Sendable, Hashable {
    public let apiName: String
    public var label: String
    /// The vendor's word: `text`, `picklist`, `currency`, `lookup` …
    public var dataType: String
    public var length: Int?
    public var isMandatory = false
    public var isUnique = false
    /// For picklists.
    public var options: [String] = []
    /// The API name of the module that a lookup points into.
    public var lookupModule: String?
    /// Further keys of the metadata, or other values for those that the sandbox makes up.
    var metadata: [JSONMember] = []

    public init(apiName: String, dataType: String, label: String? = nil, length: Int? = nil) {
        self.apiName = apiName
        self.dataType = dataType
        self.label = label ?? apiName.split(separator: "_").joined(separator: " ")
        self.length = length
    }

    /// A field object as the metadata has it; only `api_name` and `data_type` are needed.
    init(json: JSONValue) throws(SandboxError) {
        guard let name = json["api_name"]?.string, !name.isEmpty else { throw .invalidField("api_name is missing") }
        guard let type = json["data_type"]?.string, !type.isEmpty else { throw .invalidField("data_type of \(name) is missing") }
        self.init(apiName: name, dataType: type, label: json["field_label"]?.string, length: json["length"]?.int)
        isMandatory = json["system_mandatory"]?.bool ?? false
        options = (json["pick_list_values"]?.array ?? []).compactMap(\.string)
        isUnique = json["unique"]?.bool ?? false
        lookupModule = json["lookup"]?.string
        // Plain words are the short form, handled above; objects are metadata.
        let short: Set<String> = ["api_name", "data_type", "field_label", "length", "system_mandatory"]
        metadata = (json.object ?? []).filter { member in
            !short.contains(member.key)
                && !(member.key == "pick_list_values" && !options.isEmpty)
                && !(member.key == "unique" && member.value.bool != nil)
                && !(member.key == "lookup" && member.value.string != nil)
        }
    }
}
