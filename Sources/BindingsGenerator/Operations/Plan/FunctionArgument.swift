import CRMSchema

/// An argument of an operation's function.
struct FunctionArgument: Sendable {
    /// Where its value goes.
    enum Target: Sendable {
        case path(String)
        case query(String)
        case header(String)
        /// A field of a form.
        case form(String)
        /// Nil where it is the whole body.
        case body(String?)
        /// The one element of a list.
        case element(String?)
        /// A part of a form.
        case file(String)
        /// How many rows of a listing are wanted.
        case limit
        case progress
    }

    let target: Target
    /// Nil where the argument has no label.
    let label: String?
    let name: String
    /// Without the optional.
    let type: TypeReference
    let isOptional: Bool
    /// What the spec says about its value, for the documentation.
    var remark: String?
    /// How many elements of a list the server takes in one call.
    var mostElements: Int?
    /// Sent as the text of a JSON value.
    var isEncoded = false

    var parameter: ParameterDeclaration {
        ParameterDeclaration(
            label: label, name: name, type: isOptional && !isCallback ? .optional(type) : type, defaultValue: isOptional ? .nilValue : nil)
    }

    /// With another name, and another label if it has one.
    func renamed(_ name: String) -> FunctionArgument {
        FunctionArgument(target: target, label: label.map { _ in name }, name: name, type: type, isOptional: isOptional, remark: remark,
            mostElements: mostElements, isEncoded: isEncoded)
    }

    private var isCallback: Bool { if case .callback = type { true } else { false } }
}
