/// What a listing of records can be sorted by: Zoho takes these three, whatever a field's metadata says.
public enum RecordOrder: String, Sendable, Hashable, CaseIterable {
    case id
    case createdTime = "Created_Time"
    case modifiedTime = "Modified_Time"
}
