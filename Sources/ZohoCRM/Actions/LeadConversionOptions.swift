import RecordCore

/// The records that match a lead, and what the organisation prefers when it is converted.
public struct LeadConversionOptions: Sendable, Hashable {
    /// A field by which matching records were found.
    public struct MatchedField: Sendable, Hashable {
        /// The API name of the field of the matching records.
        public let name: String
        /// The lead's value.
        public let leadValue: String?
    }

    /// The API name of the module whose matches count first; nil where nothing matches.
    public let preferredModule: String?
    /// Modules in which a layout has to be chosen, by API name.
    public let modulesWithSeveralLayouts: [String]
    /// Everything that the server said.
    public let raw: JSONValue

    init(_ value: JSONValue) {
        raw = value
        preferredModule = value["module_preference"]?["api_name"]?.string
        modulesWithSeveralLayouts = (value["modules_with_multiple_layouts"]?.array ?? []).compactMap {
            $0["api_name"]?.string
        }
    }

    /// The matching records of one module, with the few fields that the server sends along.
    ///
    ///     let accounts = try options.matches(Account.self)
    ///     try await zoho.leads[id].convert(account: accounts.first.map { .existing($0.id) } ?? .new)
    ///
    /// - Throws: `JSONError` if the rows cannot be read.
    public func matches<Target: CRMRecord>(_: Target.Type) throws(JSONError) -> [Target] {
        guard let rows = raw[Target.schema.module]?.array, !rows.isEmpty else { return [] }
        let body: JSONValue = ["data": .array(rows)]
        return try PageDecoder(schema: Target.schema).decode([UInt8](body.jsonText.utf8)).records()
    }

    /// The fields by which the records of a module were found.
    public func matchedFields(in module: ConversionModule) -> [MatchedField] {
        let list = raw["preference_field_matched_value"]?[module.rawValue]?.array ?? []
        return list.compactMap { item in
            item["field"]?["api_name"]?.string.map {
                MatchedField(name: $0, leadValue: item["matched_lead_value"]?.string)
            }
        }
    }
}
