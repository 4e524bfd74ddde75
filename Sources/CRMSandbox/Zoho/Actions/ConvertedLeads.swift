import RecordCore

/// Converted leads hide: lists and searches give them only if they are asked for.
enum ConvertedLeads {
    static let modules: Set<String> = ["Leads"]

    static func isConverted(_ record: StoredRecord) -> Bool { record.values["Converted__s"]?.bool == true }

    /// Which records the parameter `converted` lets through; nil for all.
    static func filter(_ call: ZohoCall, _ module: ZohoModule) throws(ZohoError) -> (@Sendable (StoredRecord) -> Bool)? {
        switch call.request["converted"] {
        case "both": return nil
        case "true":
            // Elsewhere nothing is ever converted.
            return { isConverted($0) }
        case nil, "false":
            guard modules.contains(module.name) else { return nil }
            return { !isConverted($0) }
        default: throw .invalidParameter("converted", supported: ["true", "false", "both"])
        }
    }
}
