import RecordCore

/// A type with the limits that stand beside it: of a property, a parameter, a key of a body.
struct ImportedProperty {
    var name = ""
    var type: ImportedType
    var isRequired = false
    var values: [String] = []
    var maximum: Int?
    var minimum: Int?
    var standard: JSONValue?
    var isReadOnly = false
}
