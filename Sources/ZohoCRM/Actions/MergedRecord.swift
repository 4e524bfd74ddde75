import RecordCore

/// A duplicate that is merged into another record, and which of its values the other takes over.
///
///     .record(duplicateID, taking: .phone, .email)
public struct MergedRecord<Record: CRMRecord>: Sendable, Hashable {
    public let id: RecordID<Record>
    /// The API names of the fields whose values are taken over.
    public let fields: [String]

    private init(_ id: RecordID<Record>, _ indices: [Int]) {
        self.id = id
        fields = indices.map { Record.schema.fields[$0].name }
    }

    /// A duplicate that goes, with some of its values taken over. Without fields all values of the record that stays
    /// are kept.
    public static func record<each Kind: FieldKind>(
        _ id: RecordID<Record>, taking fields: repeat Field<Record, each Kind>
    ) -> Self {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        return Self(id, indices)
    }

    /// A duplicate of whose values none is taken over.
    public static func record(_ id: RecordID<Record>) -> Self { Self(id, []) }

    var json: JSONValue {
        [
            "id": .string(id.description),
            "_fields": .array(fields.map { ["api_name": .string($0)] }),
        ]
    }
}
