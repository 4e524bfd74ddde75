/// A field of the modules that are measured: the one description from which pages, field tables and plain structs
/// follow.
struct FieldSpec: Sendable {
    let name: String
    let kind: FieldSpecKind

    init(_ name: String, _ kind: FieldSpecKind) {
        self.name = name
        self.kind = kind
    }

    /// `$` fields and those that the system keeps cannot be sent.
    var isWritable: Bool { !name.hasPrefix("$") && !Self.keptBySystem.contains(name) }

    /// Always holds a value; of the others 58 % are null. That makes pages with about 38 % nulls for 60 fields,
    /// 52 % for 300 and 17 % for three.
    var isNeverNull: Bool { kind == .boolean || Self.neverNull.contains(name) }

    private static let keptBySystem: Set = [
        "id", "Created_Time", "Modified_Time", "Created_By", "Modified_By", "Last_Activity_Time",
    ]
    private static let neverNull: Set = [
        "id", "Owner", "Company", "Last_Name", "Full_Name", "Created_Time", "Modified_Time", "Created_By",
        "Modified_By", "Tag", "Interested_Items", "$currency_symbol", "$approval_state",
    ]
}
