import CRMSchema

/// A parameter while it is imported.
struct ImportedParameter {
    let place: ParameterDescription.Place
    var property: ImportedProperty
    var role: ParameterDescription.Role?
}
