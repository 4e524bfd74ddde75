import RecordCore

/// A yes or no of metadata, which comes as a boolean or as a text: `true`, `"1"`, `""`.
enum VtigerFlag {
    static func isTrue(_ value: JSONValue?) -> Bool { value?.bool ?? (value?.string == "1" || value?.string == "true" || value?.int == 1) }
}
