/// Prints mentions of types.
enum TypeText {
    static func text(_ type: TypeReference) -> String {
        switch type {
        case .named(let name, let arguments):
            arguments.isEmpty ? escaped(name) : "\(escaped(name))<\(arguments.map(text).joined(separator: ", "))>"
        case .member(let outer, let name): "\(text(outer)).\(name)"
        case .optional(let wrapped): "\(text(wrapped))?"
        case .array(let element): "[\(text(element))]"
        case .anyMetatype(let name): "any \(name).Type"
        case .changing(let value): "(inout \(text(value))) -> Void"
        case .callback(let value): "(@Sendable (\(text(value))) -> Void)?"
        }
    }

    /// `Self` is a keyword and a type.
    private static func escaped(_ name: String) -> String { name == "Self" ? name : SwiftIdentifier.escaped(name) }
}
