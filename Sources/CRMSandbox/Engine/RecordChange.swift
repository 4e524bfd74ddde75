import RecordCore

/// One change of a record: who changed which fields when.
struct RecordChange: Sendable {
    struct Field: Sendable {
        let name: String
        /// As stored; null for none.
        let old: JSONValue
        let new: JSONValue
    }

    /// Seconds since 1970.
    let time: Int64
    /// Id of a user.
    let user: String
    let fields: [Field]

    /// What became of a record; nil if nothing did. That a record exists says the record itself.
    init?(from old: StoredRecord, to new: StoredRecord) {
        var fields: [Field] = []
        if old.owner != new.owner { fields.append(Field(name: "Owner", old: .string(old.owner), new: .string(new.owner))) }
        let names = Set(old.values.keys).union(new.values.keys).filter { old.values[$0] != new.values[$0] }
        for name in names.sorted() {
            fields.append(Field(name: name, old: old.values[name] ?? .null, new: new.values[name] ?? .null))
        }
        guard !fields.isEmpty else { return nil }
        time = new.modifiedTime
        user = new.modifiedBy
        self.fields = fields
    }
}
