/// Prints declarations as text: the only place that knows indentation, line breaks and escaping.
struct SwiftRenderer {
    private(set) var text = ""
    private var depth = 0

    static func text(of file: SwiftFile) -> String {
        var renderer = SwiftRenderer()
        renderer.render(file)
        return renderer.text
    }

    private mutating func render(_ file: SwiftFile) {
        for line in file.header.flatMap(CommentText.lines) { write("// \(line)") }
        write()
        for entry in file.imports { render(entry) }
        for declaration in file.declarations {
            write()
            render(declaration)
        }
    }

    /// With the upcoming feature `InternalImportsByDefault`, a plain import is internal and public declarations
    /// cannot use it; without the feature, an explicit `package import` quarrels with plain imports of the same
    /// module in the target's other files.
    private mutating func render(_ entry: SwiftImport) {
        switch entry.access {
        case .internal: write("import \(entry.module)")
        case .public: write("public import \(entry.module)")
        case .package:
            write("#if hasFeature(InternalImportsByDefault)")
            write("package import \(entry.module)")
            write("#else")
            write("import \(entry.module)")
            write("#endif")
        }
    }

    private mutating func render(_ declaration: Declaration) {
        switch declaration {
        case .structure(let structure):
            document(structure.documentation)
            let head = "\(prefix(structure.modifiers))struct \(escaped(structure.name))\(inheritance(structure.conformances))"
            block(head, structure.members)
        case .enumeration(let enumeration):
            document(enumeration.documentation)
            block("\(prefix(enumeration.modifiers))enum \(escaped(enumeration.name))", enumeration.members)
        case .extended(let extended): render(extended)
        case .property(let property): render(property)
        case .initializer(let initializer): render(initializer)
        case .function(let function): render(function)
        case .alias(let alias):
            deprecate(alias.deprecation)
            write("\(prefix(alias.modifiers))typealias \(escaped(alias.name)) = \(TypeText.text(alias.type))")
        }
    }

    private mutating func render(_ extended: ExtensionDeclaration) {
        if let comment = extended.comment { for line in CommentText.lines(comment) { write("// \(line)") } }
        var head = "\(extended.isNonisolated ? "nonisolated " : "")extension \(TypeText.text(extended.type))"
        head += inheritance(extended.conformances)
        if let constraint = extended.constraint {
            head += " where \(constraint.left) == \(TypeText.text(constraint.right))"
        }
        block(head, extended.members)
    }

    private mutating func render(_ property: PropertyDeclaration) {
        document(property.documentation)
        deprecate(property.deprecation)
        let type = property.type.map { ": \(TypeText.text($0))" } ?? ""
        let isConstant = if case .stored(isConstant: true, _) = property.body { true } else { false }
        let head = "\(prefix(property.modifiers))\(isConstant ? "let" : "var") \(escaped(property.name))\(type)"
        switch property.body {
        case .stored(_, nil): write(head)
        case .stored(_, let initial?): write("\(head) = \(ExpressionText.text(initial, depth: depth))")
        case .computed(let get):
            let text = ExpressionText.text(get, depth: depth + 1)
            guard text.contains("\n") else { return write("\(head) { \(text) }") }
            write("\(head) {")
            write("    \(text)")
            write("}")
        case .accessors(let get, let set):
            write("\(head) {")
            write("    get { \(ExpressionText.text(get, depth: depth)) }")
            write("    set { \(ExpressionText.text(set, depth: depth)) }")
            write("}")
        }
    }

    private mutating func render(_ initializer: InitializerDeclaration) {
        document(initializer.documentation)
        deprecate(initializer.deprecation)
        body("\(prefix(initializer.modifiers))init", initializer.parameters, "", initializer.body)
    }

    private mutating func render(_ function: FunctionDeclaration) {
        document(function.documentation)
        if function.isDiscardable { write("@discardableResult") }
        let head = "\(prefix(function.modifiers))func \(escaped(function.name))"
        body(head, function.parameters, SignatureText.effects(function), function.body)
    }

    /// Parameters and body of an initialiser or function.
    private mutating func body(_ head: String, _ parameters: [ParameterDeclaration], _ effects: String, _ statements: [Statement]) {
        let texts = parameters.map { SignatureText.parameter($0) }
        if texts.count > 3 {
            write("\(head)(")
            for (index, text) in texts.enumerated() { write("    \(text)\(index == texts.count - 1 ? "" : ",")") }
            write(")\(effects) {")
        } else {
            write("\(head)(\(texts.joined(separator: ", ")))\(effects) {")
        }
        depth += 1
        for statement in statements { write(text(of: statement)) }
        depth -= 1
        write("}")
    }

    private func text(of statement: Statement) -> String {
        switch statement {
        case .expression(let expression): text(of: expression)
        case .assignment(let target, let value): "\(text(of: target)) = \(text(of: value))"
        case .variable(let name, let value): "var \(escaped(name)) = \(text(of: value))"
        case .constant(let name, let value): "let \(escaped(name)) = \(text(of: value))"
        case .returned(let value): "return \(text(of: value))"
        case .unlessNil(let name, let statement): "if let \(escaped(name)) { \(text(of: statement)) }"
        }
    }

    private func text(of expression: Expression) -> String { ExpressionText.text(expression, depth: depth) }

    private mutating func block(_ head: String, _ members: [Declaration]) {
        guard !members.isEmpty else { return write("\(head) {}") }
        write("\(head) {")
        depth += 1
        for (index, member) in members.enumerated() {
            if index > 0, member.needsRoom || members[index - 1].needsRoom { write() }
            render(member)
        }
        depth -= 1
        write("}")
    }

    private mutating func document(_ documentation: DocComment) {
        for line in documentation.paragraphs.flatMap(CommentText.lines) { write("/// \(line)") }
        let parts = [documentation.discussion.flatMap(CommentText.lines), DocLists.lines(of: documentation)]
        for part in parts where !part.isEmpty {
            if !documentation.paragraphs.isEmpty { write("///") }
            for line in part { write("/// \(line)") }
        }
    }

    private mutating func deprecate(_ deprecation: Deprecation?) {
        guard let deprecation else { return }
        write("@available(*, deprecated, message: \(StringLiteral.text(deprecation.message)), renamed: \(StringLiteral.text(deprecation.renamed)))")
    }

    private func prefix(_ modifiers: Modifiers) -> String {
        (modifiers.isNonisolated ? "nonisolated " : "")
            + (modifiers.access == .internal ? "" : "\(modifiers.access.rawValue) ")
            + (modifiers.isStatic ? "static " : "")
    }

    private func inheritance(_ types: [TypeReference]) -> String {
        types.isEmpty ? "" : ": " + types.map(TypeText.text).joined(separator: ", ")
    }

    private func escaped(_ name: String) -> String { SwiftIdentifier.escaped(name) }

    private mutating func write(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: "    ", count: depth) + line }
        text += "\n"
    }
}

extension Declaration {
    /// Types, initialisers and extensions are set off by an empty line; properties stand close together.
    fileprivate var needsRoom: Bool {
        switch self {
        case .property(let property): if case .stored(_, .some) = property.body { true } else { false }
        case .alias: false
        case .structure, .enumeration, .extended, .initializer, .function: true
        }
    }
}
