import CRMSchema

/// An operation's parameters and body → the arguments of its function, in order: the value of the body, what the path needs,
/// what else is required, what may be left out.
struct ArgumentPlanner {
    let operation: OperationDescription
    let partners: [OperationDescription]
    let types: OperationTypes
    /// Parameters of the path that what the function hangs on knows.
    let bound: Set<String>
    let answer: FunctionAnswer

    private var area: String { OperationTypes.area(of: operation.id.value) }

    func arguments() -> [FunctionArgument] {
        let parameters = operation.parameters.filter { $0.place != .body && !isLeftOut($0) }
        var path = parameters.filter { $0.place == .path }.map(argument)
        if let subject = path.firstIndex(where: { $0.label == nil }) { path.insert(path.remove(at: subject), at: 0) }
        var others = parameters.filter { $0.place != .path }.map(argument) + (operation.body?.beside ?? []).map(argument)
        if let subject = others.firstIndex(where: { $0.label == nil }) { others.insert(others.remove(at: subject), at: 0) }
        let body = operation.body.map(value)
        var all = body.map { $0.isOptional ? [] : [$0] } ?? []
        all += path + others.filter { !$0.isOptional }
        if let body, body.isOptional { all.append(body) }
        all += others.filter(\.isOptional)
        if case .pages = answer { all.append(Self.limit) }
        if operation.body?.content == .multipart { all.append(Self.progress) }
        return Self.distinct(all)
    }

    private static let limit = FunctionArgument(
        target: .limit, label: "limit", name: "limit", type: "Int", isOptional: true, remark: "The listing ends after this many; nil for all.")
    private static let progress = FunctionArgument(
        target: .progress, label: "progress", name: "progress", type: .callback("TransferProgress"), isOptional: true,
        remark: "Is told how much has been sent.")

    /// What the library does by itself: the pages of a listing, the client's own organisation.
    private func isLeftOut(_ parameter: ParameterDescription) -> Bool {
        let name = parameter.name.value
        if bound.contains(name), parameter.place == .path { return true }
        if parameter.place == .header, name == "X-CRM-ORG" { return !parameter.isRequired }
        guard case .pages(_, _, let paging) = answer, parameter.place == .query else { return false }
        return ["page", "page_token"].contains(name) || paging == .index && name == "index"
    }

    private func argument(_ parameter: ParameterDescription) -> FunctionArgument {
        let name = parameter.name.value
        let target: FunctionArgument.Target =
            switch parameter.place {
            case .path: .path(name)
            case .query, .body: .query(name)
            case .header: .header(name)
            case .form: .form(name)
            }
        let isEither = parameter.place == .path && hasNamingPartner && name == lastOfPath
        let isUnlabelled = parameter.label?.value == Self.noLabel
        let word = isUnlabelled ? OperationNames.argument(name) : parameter.label?.value ?? OperationNames.argument(name)
        // What is read or deleted needs no label: `get(id)`. Beside a body it has one: `update(tag, id: id)`.
        let isSubject = parameter.place == .path && operation.body == nil && name == lastOfPath && (word == "id" || isEither)
        let type = OperationType(parameter.type.value, area: area) ?? .scalar(.string)
        return FunctionArgument(
            target: target, label: isSubject || isUnlabelled ? nil : isEither ? "id" : word, name: isEither ? "id" : word,
            type: isEither ? "IDOrName" : self.type(type, parameter), isOptional: !parameter.isRequired,
            remark: Self.remark(maximum: parameter.maximum, minimum: parameter.minimum, defaultValue: parameter.defaultValue, type),
            mostElements: type.isList ? parameter.maximum?.value : nil, isEncoded: parameter.isEncoded)
    }

    /// The spec's label of an argument that has none.
    private static let noLabel = "_"

    private func type(_ type: OperationType, _ parameter: ParameterDescription) -> TypeReference {
        if parameter.isSecret { return "Secret" }
        guard parameter.role == .module else { return types.mapping(type, values: parameter.values, in: area).value }
        if case .list = type.unwrapped { return .array(types.profile.moduleType) }
        return types.profile.moduleType
    }

    private func argument(_ property: PropertyDescription) -> FunctionArgument {
        let name = OperationNames.argument(property.name.value)
        return FunctionArgument(
            target: .body(property.name.value), label: name, name: name,
            type: types.mapping(property.type.value, values: property.values, in: area).value, isOptional: !property.isRequired,
            remark: Self.remark(maximum: property.maximum, minimum: property.minimum, defaultValue: property.defaultValue, property.type.value))
    }

    // MARK: Body

    private func value(_ body: BodyDescription) -> FunctionArgument {
        let key = body.key?.value
        let type = types.simplified(body.type.value)
        if body.content == .multipart {
            return FunctionArgument(
                target: .file(key ?? "file"), label: nil, name: type.isList ? "files" : "file", type: type.isList ? .array("UploadFile") : "UploadFile",
                isOptional: !body.isRequired, remark: operation.maximumFileSize.map { "At most \($0.value) bytes." })
        }
        let mapping = types.mapping(type, in: area)
        let name = OperationNames.argument(Self.argumentName(key, type))
        var remark: String?
        if let limit = operation.recordLimit?.value { remark = "At most \(limit)." }
        if operation.isOne, case .list(let element) = type {
            return FunctionArgument(
                target: .element(key), label: nil, name: OperationNames.argument(Singular.form(of: Self.argumentName(key, type))),
                type: types.mapping(element, in: area).value, isOptional: !body.isRequired)
        }
        // What may be left out stands behind the others, where only a label tells what it is.
        let label = body.isRequired ? nil : key == nil ? "body" : name
        return FunctionArgument(
            target: .body(key), label: label, name: label ?? name, type: mapping.value, isOptional: !body.isRequired, remark: remark,
            mostElements: type.isList ? operation.recordLimit?.value : nil)
    }

    /// The key says what it is, unless it is one that all have.
    private static func argumentName(_ key: String?, _ type: OperationType) -> String {
        if let key, key != "data" { return key.drop { $0 == "_" }.isEmpty ? key : String(key.drop { $0 == "_" }) }
        switch type {
        case .shape(let name):
            let name = OperationTypes.name(of: name)
            return name.contains("Wrapper") ? "request" : name.prefix(1).lowercased() + name.dropFirst()
        case .list(.shape(let name)):
            let name = OperationTypes.name(of: name)
            return name.prefix(1).lowercased() + name.dropFirst() + (name.hasSuffix("s") ? "" : "s")
        default: return "value"
        }
    }

    // MARK: Paths with an id or a name

    private var lastOfPath: String? { Self.parameters(of: operation.path.value).last }

    /// Another operation differs in what its last parameter is, not in where it stands.
    private var hasNamingPartner: Bool {
        let count = Self.parameters(of: operation.path.value).count
        return partners.contains { $0.variantOf != nil && Self.parameters(of: $0.path.value).count == count }
    }

    private static func parameters(of path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    // MARK: Words

    private static func remark(
        maximum: Located<Int>?, minimum: Located<Int>?, defaultValue: Located<String>?, _ type: OperationType
    ) -> String? {
        let unit =
            switch type.unwrapped {
            case .list: " elements"
            case .scalar(.string), .scalar(.id): " characters"
            default: ""
            }
        var facts: [String] = []
        switch (minimum?.value, maximum?.value) {
        case (let low?, let high?): facts.append("\(low) to \(high)\(unit)")
        case (nil, let high?): facts.append("at most \(high)\(unit)")
        case (let low?, nil): facts.append("at least \(low)\(unit)")
        case (nil, nil): break
        }
        if let value = defaultValue?.value { facts.append("`\(value)` if not given") }
        guard let first = facts.first else { return nil }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + facts.dropFirst()).joined(separator: "; ") + "."
    }

    /// Two parameters in different places may have one name; the later one gets a number. The argument without a label, of
    /// which callers see no name, makes way for all others.
    private static func distinct(_ arguments: [FunctionArgument]) -> [FunctionArgument] {
        var taken: Set<String> = []
        let labelled = arguments.map { argument in argument.label == nil ? argument : argument.renamed(free(argument.name, "", &taken)) }
        return labelled.map { argument in argument.label == nil ? argument.renamed(free(argument.name, "Value", &taken)) : argument }
    }

    private static func free(_ name: String, _ suffix: String, _ taken: inout Set<String>) -> String {
        if taken.insert(name).inserted { return name }
        if !suffix.isEmpty, taken.insert(name + suffix).inserted { return name + suffix }
        var number = 2
        while !taken.insert("\(name)\(number)").inserted { number += 1 }
        return "\(name)\(number)"
    }
}
