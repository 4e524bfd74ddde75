import RecordCore

/// A layout of a module, with the fields that it demands. Generated code offers those of the snapshot as implicit
/// members:
///
///     try await zoho.leads.create(draft, layout: .standard)
///
/// A layout that was made since the snapshot can be made in code from its id.
public struct ModuleLayout<Record: CRMRecord>: Sendable, Hashable, Identifiable {
    public let id: RawRecordID
    public let name: String
    /// The fields that a new record of this layout needs, as rows of the field table.
    public let requiredFields: [Int]

    public init(id: RawRecordID, name: String, requiredFields: [Int] = []) {
        self.id = id
        self.name = name
        self.requiredFields = requiredFields
    }

    /// For the field `Layout` of a record.
    public var reference: Reference<RecordLayout> { .init(id: RecordID(id), name: name) }
}

extension ModuleLayout {
    /// The record with this layout.
    func chosen(in record: RecordStorage) -> RecordStorage {
        guard let index = record.schema.index(of: "Layout") else { return record }
        var record = record
        record.set(index, reference)
        return record
    }

    /// API names of the demanded fields that a new record does not have.
    func missingFields(in record: RecordStorage) -> [String] {
        requiredFields.compactMap { index in
            guard record.schema.fields.indices.contains(index) else { return nil }
            switch record.change(index) {
            case nil, .null, .text(""), .texts([]), .added([]), .rows([]): return record.schema.fields[index].name
            default: return nil
            }
        }
    }
}
