import CRMSchema

/// The fields of a module as its layouts need them: found by the names that they have now, or had if they are gone.
struct ModuleFields: Sendable {
    private(set) var byName: [String: FieldMatch] = [:]
    /// Old API names → new ones.
    private(set) var renames: [String: String] = [:]

    init(_ fields: [FieldMatch]) {
        for field in fields {
            byName[field.name] = field
            if let (before, after) = field.both, before.apiName.value != after.apiName.value {
                renames[before.apiName.value] = after.apiName.value
            }
        }
    }
}
