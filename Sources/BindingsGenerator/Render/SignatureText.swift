/// Prints the signatures of functions.
enum SignatureText {
    /// On one line, without modifiers: `func delete(id: RawRecordID) async throws -> Receipt`.
    static func line(_ function: FunctionDeclaration) -> String {
        "func \(SwiftIdentifier.escaped(function.name))(\(function.parameters.map(parameter).joined(separator: ", ")))\(effects(function))"
    }

    static func parameter(_ parameter: ParameterDeclaration) -> String {
        let label = parameter.label.map { $0 == parameter.name ? "" : "\(SwiftIdentifier.escaped($0)) " } ?? "_ "
        let value = parameter.defaultValue.map { " = \(ExpressionText.text($0, depth: 0))" } ?? ""
        return "\(label)\(SwiftIdentifier.escaped(parameter.name)): \(TypeText.text(parameter.type))\(value)"
    }

    /// What follows the parameters.
    static func effects(_ function: FunctionDeclaration) -> String {
        (function.isAsync ? " async throws" : "") + (function.result.map { " -> \(TypeText.text($0))" } ?? "")
    }
}
