import CRMSchema

/// A function of an operation → its declaration: a call that is put together line by line, and the form of its answer.
struct FunctionTranslator {
    let plan: FunctionPlan

    var declaration: FunctionDeclaration {
        FunctionDeclaration(
            documentation: FunctionDocumentation(plan: plan).comment, isDiscardable: plan.answer.isDiscardable,
            modifiers: Modifiers(access: .public), name: plan.name, parameters: plan.arguments.map(\.parameter), isAsync: !plan.answer.isLazy,
            result: plan.answer.type, body: body)
    }

    private var body: [Statement] {
        let operation = plan.operation
        let isRepeatable = operation.isIdempotent || operation.method.value == "GET"
        let make = Expression.call(
            .type("OperationCall"),
            [
                .init(nil, .name(plan.profile.client)), .init(nil, .string(operation.id.value)), .init(nil, .implicitMember(operation.method.value.lowercased())),
                .init(nil, .string(operation.operation?.value ?? operation.path.value)), .init("isRepeatable", .boolean(isRepeatable)),
            ])
        var lines: [Statement] = []
        if operation.host?.value == "files" { lines.append(.expression(call("useFileHost"))) }
        lines += plan.bound.map { .expression(call("path", .init(nil, .string($0.parameter)), .init(nil, .name($0.member)))) }
        lines += plan.arguments.compactMap(line)
        let start: Statement = lines.isEmpty ? .constant("call", make) : .variable("call", make)
        if case .nothing = plan.answer { return [start] + lines + [.expression(.awaited(answer))] }
        return [start] + lines + [.returned(plan.answer.isLazy ? answer : .awaited(answer))]
    }

    private func line(_ argument: FunctionArgument) -> Statement? {
        let value = Expression.Argument(nil, .name(argument.name))
        switch argument.target {
        case .path(let name): return .expression(call("path", .init(nil, .string(name)), value))
        case .query(let name):
            let most = argument.mostElements.map { [Expression.Argument("atMost", .integer($0))] } ?? []
            return .expression(.call(.member(.name("call"), "query"), [.init(nil, .string(name)), sent(argument)] + most))
        case .form(let name): return .expression(call("form", .init(nil, .string(name)), sent(argument)))
        case .header(let name): return .expression(call("header", .init(nil, .string(name)), value))
        case .body(let key):
            var arguments = [Expression.Argument(nil, Self.key(key)), value]
            if let limit = argument.mostElements { arguments.append(.init("atMost", .integer(limit))) }
            return .expression(.call(.member(.name("call"), "body"), arguments))
        case .element(let key): return .expression(call("body", .init(nil, Self.key(key)), .init("one", .name(argument.name))))
        case .file(let key):
            return .expression(
                call(
                    "upload", .init(nil, .string(key)), value,
                    .init("limit", plan.operation.maximumFileSize.map { .integer($0.value) } ?? .nilValue), .init(nil, .name("progress"))))
        case .limit, .progress: return nil
        }
    }

    private func sent(_ argument: FunctionArgument) -> Expression.Argument {
        .init(argument.isEncoded ? "encoded" : nil, .name(argument.name))
    }

    /// What follows from the key alone.
    private func value(_ method: String, _ key: String?) -> Expression {
        key != nil && key == plan.profile.envelope ? call(method) : call(method, .init(nil, Self.key(key)))
    }

    private var answer: Expression {
        switch plan.answer {
        case .one(let key, _): value("one", key)
        case .list(let key, _): value("list", key)
        case .items(let key, _, _, let info): call("items", .init(nil, .string(key)), .init("info", Self.key(info)))
        case .pages(let key, _, let paging):
            call("pages", .init(nil, .string(key)), .init(nil, .implicitMember(Self.word(paging))), .init("limit", .name("limit")))
        case .receipt(let key, _): call("receipt", .init(nil, Self.key(key)))
        case .receipts(let key, _): call("results", .init(nil, Self.key(key)))
        case .text(let key): value("text", key)
        case .integer(let key): value("integer", key)
        case .boolean(let key): value("boolean", key)
        case .texts(let key): value("texts", key)
        case .ids(let key): value("ids", key)
        case .json(let key): value("json", key)
        case .file: call("download")
        case .nothing: call("nothing")
        }
    }

    /// `call.method(…)`
    private func call(_ method: String, _ arguments: Expression.Argument...) -> Expression {
        .call(.member(.name("call"), method), arguments)
    }

    private static func key(_ key: String?) -> Expression { key.map { .string($0) } ?? .nilValue }

    private static func word(_ paging: FunctionAnswer.Paging) -> String {
        switch paging {
        case .page: "numbers"
        case .token: "tokens"
        case .index: "index"
        }
    }
}
