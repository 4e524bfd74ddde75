import CRMSchema

// What an object around a list is, and what became of writes.
extension PayloadImport {
    /// The alternatives of a schema, references followed and choices laid open.
    static func branches(of part: DocumentSet.Part, types: SchemaImport, log: inout ImportLog) -> [DocumentSet.Part] {
        var followed: Set<String> = []
        return branches(of: part, followed: &followed, types: types, log: &log)
    }

    private static func branches(
        of part: DocumentSet.Part, followed: inout Set<String>, types: SchemaImport, log: inout ImportLog
    ) -> [DocumentSet.Part] {
        guard let target = types.documents.resolve(part, log: &log) else { return [] }
        guard let choices = target.value["oneOf"]?.elements ?? target.value["anyOf"]?.elements else { return [target] }
        if let name = target.name, !followed.insert("\(target.area)#\(name)").inserted { return [] }
        var result: [DocumentSet.Part] = []
        for choice in choices { result += branches(of: target.child(choice), followed: &followed, types: types, log: &log) }
        return result
    }

    /// The value of a payload. Nil, with codes, for what is only told when it failed.
    static func envelope(
        _ part: DocumentSet.Part, context: String, isAnswer: Bool, types: inout SchemaImport, log: inout ImportLog
    ) -> (payload: ImportedPayload?, codes: Set<String>) {
        if isAnswer, let outcome = outcome(part, context: context, types: &types, log: &log) {
            return (outcome.type.map { ImportedPayload(type: $0) }, outcome.codes)
        }
        let members = part.value["properties"]?.members ?? []
        if isAnswer, members.count == 1, members[0].name == "file" {
            return (ImportedPayload(content: .binary, type: .scalar(.file)), [])
        }
        guard let key = mainKey(members, types: types, isAnswer: isAnswer, part: part, log: &log) else {
            let property = types.property(part, context: part.name ?? context + (isAnswer ? "Answer" : "Body"), log: &log)
            return (ImportedPayload(type: property.type, values: property.values), [])
        }
        var payload = ImportedPayload(key: key)
        var codes: Set<String> = []
        let required = Set((part.value["required"]?.elements ?? []).compactMap(\.string))
        for member in members {
            let name = member.name
            let child = part.child(member.value)
            if name == key {
                let value = value(child, context: context, isAnswer: isAnswer, types: &types, log: &log)
                codes.formUnion(value.codes)
                payload.type = value.type.map { IDNames.type($0, of: name) }
                continue
            }
            var property = types.property(child, context: context + SwiftWords.capitalised(name), log: &log)
            property.name = name
            property.isRequired = required.contains(name)
            if property.values.isEmpty { property.type = IDNames.type(property.type, of: name) }
            payload.beside.append(property)
        }
        payload.beside.sort { $0.name < $1.name }
        return (payload.type == nil ? nil : payload, codes)
    }

    /// The key that everything is about; nil where the object is itself the value.
    private static func mainKey(
        _ members: [SourceValue.Member], types: SchemaImport, isAnswer: Bool, part: DocumentSet.Part, log: inout ImportLog
    ) -> String? {
        if members.count == 1 { return members[0].name }
        if members.contains(where: { $0.name == "data" }) { return "data" }
        guard isAnswer else { return nil }
        let others = members.filter { !isAside($0.name) }
        return others.count == 1 ? others[0].name : nil
    }

    /// Keys that tell of the list beside them.
    private static func isAside(_ name: String) -> Bool { name == "info" || name == "notify" || name == "wf_scheduler" || name.hasSuffix("_count") }

    /// What stands under the key: a value, or what became of each record.
    private static func value(
        _ part: DocumentSet.Part, context: String, isAnswer: Bool, types: inout SchemaImport, log: inout ImportLog
    ) -> (type: ImportedType?, codes: Set<String>) {
        guard isAnswer else { return (types.property(part, context: context, log: &log).type, []) }
        var found: [ImportedType] = []
        var codes: Set<String> = []
        var hasFailures = false
        for branch in branches(of: part, types: types, log: &log) {
            if let outcome = outcome(branch, context: context, types: &types, log: &log) {
                codes.formUnion(outcome.codes)
                if let type = outcome.type { found.append(type) } else { hasFailures = true }
            } else if SchemaWords.isList(branch.value), let items = branch.value["items"] {
                let element = value(branch.child(items), context: context, isAnswer: true, types: &types, log: &log)
                codes.formUnion(element.codes)
                if let type = element.type { found.append(.list(type)) } else { hasFailures = true }
            } else {
                found.append(types.property(branch, context: context, log: &log).type)
            }
        }
        let type = ImportedType.either(found)
        return (type == nil && !hasFailures ? .scalar(.json) : type, codes)
    }

    /// Reads an object of `code`, `status`, `message` and `details`: all of them are one type with different details.
    /// Nil for another object; a nil type for one that only failures look like.
    private static func outcome(
        _ part: DocumentSet.Part, context: String, types: inout SchemaImport, log: inout ImportLog
    ) -> (type: ImportedType?, codes: Set<String>)? {
        let value = part.value
        guard let properties = value["properties"], let code = properties["code"], let message = properties["status"] ?? properties["message"],
            properties["details"] != nil || properties["message"] != nil
        else { return nil }
        let codes = words(part.child(code), types: types, log: &log)
        let status = words(part.child(message), types: types, log: &log)
        if status.contains("error"), !status.contains("success") {
            log.changed("result.error", "“\(part.name ?? context)” is the error that all operations share", at: value.location)
            return (nil, codes)
        }
        log.changed("result.outcome", "“\(part.name ?? context)” is the outcome that all operations share", at: value.location)
        guard let details = properties["details"] else { return (.result(nil), []) }
        let type = types.property(part.child(details), context: "\(context)Details", log: &log).type
        if case .shape(let number) = type, details["$ref"] == nil, details["oneOf"] == nil { types.setNickname(nickname, of: number) }
        return (.result(type == .scalar(.json) || type == .nullable(.scalar(.json)) ? nil : type), [])
    }

    static let nickname = "ChangeDetails"

    /// Details of several forms are one form with all of their properties, where they do not contradict each other.
    static func joinDetails(_ type: ImportedType, context: String, types: inout SchemaImport) -> ImportedType {
        switch type {
        case .list(let element): return .list(joinDetails(element, context: context, types: &types))
        case .result(.union(let parts)?):
            let shapes = parts.compactMap { if case .shape(let number) = $0 { number } else { nil } }
            guard shapes.count == parts.count, let whole = types.superset(of: shapes, name: "\(context)Details", nickname: nickname) else { return type }
            return .result(.shape(whole))
        default: return type
        }
    }

    private static func words(_ part: DocumentSet.Part, types: SchemaImport, log: inout ImportLog) -> Set<String> {
        Set(branches(of: part, types: types, log: &log).flatMap { $0.value["enum"]?.elements ?? [] }.compactMap(\.nonEmptyString))
    }

    /// The codes of the errors that are described for a status, wherever in its objects they stand.
    static func codes(_ part: DocumentSet.Part, types: SchemaImport, log: inout ImportLog) -> Set<String> {
        var result: Set<String> = []
        for media in part.value["content"]?.members ?? [] {
            if let schema = media.value["schema"] { collect(part.child(schema), depth: 0, into: &result, types: types, log: &log) }
        }
        return result
    }

    private static func collect(_ part: DocumentSet.Part, depth: Int, into result: inout Set<String>, types: SchemaImport, log: inout ImportLog) {
        guard depth < 5 else { return }
        for branch in branches(of: part, types: types, log: &log) {
            let properties = branch.value["properties"]
            if let code = properties?["code"] {
                result.formUnion(words(branch.child(code), types: types, log: &log))
                continue
            }
            for member in properties?.members ?? [] { collect(branch.child(member.value), depth: depth + 1, into: &result, types: types, log: &log) }
            if let items = branch.value["items"] { collect(branch.child(items), depth: depth + 1, into: &result, types: types, log: &log) }
        }
    }
}
