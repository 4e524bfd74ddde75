import RecordCore

/// A record as the store keeps it: fields by API name, without nulls, and what the system knows about it.
struct StoredRecord: Sendable {
    let id: UInt64
    /// Values in wire shape; an absent key is null. References hold the id alone (`.string`), see `ReferenceValue`.
    var values: [String: JSONValue] = [:]
    /// Seconds since 1970.
    var createdTime: Int64
    var modifiedTime: Int64
    /// Ids of users.
    var createdBy: String
    var modifiedBy: String
    var owner: String
    /// Module of the record that a reference without a fixed module points into, by field (`What_Id` → `Deals`).
    var referencedModules: [String: String] = [:]

    /// Converted, or waiting for approval.
    var isSpecial: Bool { values["Converted__s"] == true || values["$approved"] == false }

    var idText: String { String(id) }
}
