/// Prints expressions. Only arrays with an element per line ever take more than one line.
enum ExpressionText {
    static func text(_ expression: Expression, depth: Int) -> String {
        switch expression {
        case .name(let name): SwiftIdentifier.escaped(name)
        case .selfValue: "self"
        // After a dot every keyword is a plain name.
        case .implicitMember(let name): ".\(name)"
        case .member(let base, let name): "\(text(base, depth: depth)).\(name)"
        case .type(let type): TypeText.text(type)
        case .call(let callee, let arguments):
            "\(text(callee, depth: depth))(\(arguments.map { argument($0, depth: depth) }.joined(separator: ", ")))"
        case .string(let value): StringLiteral.text(value)
        case .integer(let value): String(value)
        case .array(let elements, let layout): array(elements, layout, depth: depth)
        case .inOut(let value): "&\(text(value, depth: depth))"
        case .emptyClosure: "{ _ in }"
        case .nilValue: "nil"
        case .boolean(let value): value ? "true" : "false"
        case .awaited(let value): "try await \(text(value, depth: depth))"
        }
    }

    private static func argument(_ argument: Expression.Argument, depth: Int) -> String {
        let value = text(argument.value, depth: depth)
        // Of the keywords only these need escaping as labels, and the compiler warns of the others.
        return argument.label.map { "\(["inout", "var", "let"].contains($0) ? "`\($0)`" : $0): \(value)" } ?? value
    }

    private static func array(_ elements: [Expression], _ layout: Expression.Layout, depth: Int) -> String {
        let texts = elements.map { text($0, depth: depth + 1) }
        guard layout == .linePerElement, !texts.isEmpty else { return "[\(texts.joined(separator: ", "))]" }
        let indent = String(repeating: "    ", count: depth)
        return "[\n" + texts.map { "\(indent)    \($0),\n" }.joined() + "\(indent)]"
    }
}
