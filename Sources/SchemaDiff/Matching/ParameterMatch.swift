import CRMSchema

/// A parameter of an operation in two descriptions.
struct ParameterMatch: Sendable {
    let before: ParameterDescription?
    let after: ParameterDescription?
    let operation: (before: OperationDescription, after: OperationDescription)

    var both: (before: ParameterDescription, after: ParameterDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    /// `tags.create(color_code)`.
    var name: String { "\(operation.after.id.value)(\(after?.name.value ?? before?.name.value ?? ""))" }
}
