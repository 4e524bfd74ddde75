import CRMSchema

/// The comment of an operation's function: what it does, which call it is, what it needs and costs, how it fails.
struct FunctionDocumentation {
    let plan: FunctionPlan

    private var operation: OperationDescription { plan.operation }

    var comment: DocComment {
        var comment = DocComment(["\(OperationNames.sentence(OperationTypes.name(of: operation.id.value)))."])
        comment.discussion = ["`\(operation.method.value) \(operation.path.value)`", facts]
        comment.parameters = plan.arguments.compactMap { argument in argument.remark.map { .init(name: argument.name, text: $0) } }
        comment.throwing = codes
        return comment
    }

    private var facts: String {
        var facts: [String] = []
        switch plan.answer {
        case .file: facts.append("Nothing is sent before the file is saved or read.")
        case .pages: facts.append("Pages are fetched while it is iterated.")
        default: break
        }
        switch operation.scopes.count {
        case 0: break
        case 1: facts.append("Scope: `\(operation.scopes[0].value)`.")
        default: facts.append("Scopes, any of them: \(operation.scopes.map { "`\($0.value)`" }.joined(separator: ", ")).")
        }
        if let credits = operation.credits?.value { facts.append("Credits: \(credits).") }
        if let partner = plan.partners.first { facts.append("Also `\(partner.id.value)`.") }
        facts.append("Source: `\(operation.id.value)` in \(plan.source).")
        return facts.joined(separator: " ")
    }

    private var codes: String? {
        let codes = Set(operation.errors.values.joined()).sorted()
        return codes.isEmpty ? nil : "`CRMError`, with the codes \(codes.map { "`\($0)`" }.joined(separator: ", ")) among others."
    }
}
