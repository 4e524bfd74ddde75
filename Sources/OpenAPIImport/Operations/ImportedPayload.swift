import CRMSchema

/// A body, or a result of one status, while it is imported.
struct ImportedPayload {
    var status = 0
    var content = PayloadContent.json
    var key: String?
    /// Nil for none.
    var type: ImportedType?
    var values: [String] = []
    var beside: [ImportedProperty] = []
    var isOptional = false

    /// Two of the same key as one.
    mutating func merge(_ other: ImportedPayload) {
        type = ImportedType.either([type, other.type].compactMap(\.self))
        for property in other.beside where !beside.contains(where: { $0.name == property.name }) { beside.append(property) }
    }
}
