import CRMSchema

/// The comment of an operation's function: what it does, which call it is, what it needs and costs, how it fails.
struct FunctionDocumentation {
    let plan: FunctionPlan

    private var operation: OperationDescription { plan.operation }

    var comment: DocComment {
        var comment = DocComment(["\(operation.summary?.value ?? OperationNames.sentence(OperationTypes.name(of: operation.id.value)))."])
        let name = operation.operation.map { ", operation `\($0.value)`" } ?? ""
        comment.discussion = ["`\(operation.method.value) \(operation.path.value)`\(name)"] + [operation.remark?.value, breaks].compactMap(\.self) + [facts]
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

    /// Where it is known not to work.
    private var breaks: String? {
        let versions = Dictionary(grouping: operation.broken, by: \.answer).mapValues { $0.map(\.version.value).sorted() }
        guard !versions.isEmpty else { return nil }
        let texts = versions.sorted { $0.key < $1.key }.map { answer, versions in
            "\(versions.joined(separator: " and ")) \(versions.count == 1 ? "answers" : "answer") \(answer)"
        }
        return "Does not work everywhere: \(texts.joined(separator: "; "))."
    }

    private var codes: String? {
        let codes = Set(operation.errors.values.joined()).sorted()
        return codes.isEmpty ? nil : "`CRMError`, with the codes \(codes.map { "`\($0)`" }.joined(separator: ", ")) among others."
    }
}
