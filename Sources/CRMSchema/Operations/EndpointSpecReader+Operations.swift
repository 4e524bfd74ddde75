// Operations with their parameters, bodies and results.
extension EndpointSpecReader {
    private static let operationKeys: Set<String> = [
        "id", "title", "method", "path", "host", "group", "name", "scopes", "paging", "idempotent", "credits", "limit", "sameAs", "variantOf",
        "written", "one", "maxFileSize",
        "parameters", "body", "results", "errors", "origin", "operation", "session", "summary", "remark", "broken",
    ]
    private static let parameterKeys: Set<String> = [
        "name", "in", "type", "required", "values", "max", "min", "default", "role", "label", "encoded", "secret",
    ]
    private static let bodyKeys: Set<String> = ["content", "key", "type", "beside", "optional"]
    private static let resultKeys: Set<String> = ["status", "content", "key", "type", "beside"]
    private static let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE"]

    mutating func operation(_ value: SourceValue, area: String) -> OperationDescription? {
        guard let id = value["id"]?.locatedString, let method = value["method"]?.locatedString, let path = value["path"]?.locatedString,
            Self.methods.contains(method.value)
        else {
            log.error("spec.operation", "an operation needs “id”, “method” and “path”, and is left out; \(Self.remedy)", at: value.location)
            return nil
        }
        warnOfUnknownKeys(in: value, known: Self.operationKeys)
        return OperationDescription(
            id: id, method: method, path: path,
            parameters: (value["parameters"]?.elements ?? []).compactMap { parameter($0, area: area) },
            body: value["body"].flatMap { body($0, area: area) },
            results: (value["results"]?.elements ?? []).compactMap { result($0, area: area) },
            errors: errors(value["errors"]),
            scopes: (value["scopes"]?.elements ?? []).compactMap(\.locatedString),
            paging: value["paging"]?.locatedString, isIdempotent: value["idempotent"]?.boolean ?? false,
            recordLimit: value["limit"]?.locatedInteger, credits: value["credits"]?.locatedInteger,
            group: value["group"]?.locatedString, name: value["name"]?.locatedString,
            sameAs: value["sameAs"]?.locatedString, variantOf: value["variantOf"]?.locatedString,
            host: value["host"]?.locatedString, written: value["written"]?.locatedString, one: value["one"]?.boolean,
            maximumFileSize: value["maxFileSize"]?.locatedInteger, title: value["title"]?.locatedString,
            operation: value["operation"]?.locatedString, needsSession: value["session"]?.boolean ?? true,
            summary: value["summary"]?.locatedString, remark: value["remark"]?.locatedString,
            broken: (value["broken"]?.members ?? []).compactMap { member in
                member.value.string.map { (Located(member.name, at: member.key.location), $0) }
            }, location: value.location)
    }

    private mutating func parameter(_ value: SourceValue, area: String) -> ParameterDescription? {
        guard let name = value["name"]?.locatedString, let place = value["in"]?.string.flatMap(ParameterDescription.Place.init),
            let type = value["type"]?.locatedString, OperationType(type.value, area: area) != nil
        else {
            log.error("spec.parameter", "a parameter needs “name”, “in” and a known “type”, and is left out", at: value.location)
            return nil
        }
        warnOfUnknownKeys(in: value, known: Self.parameterKeys)
        return ParameterDescription(
            name: name, place: place, isRequired: place == .path || value["required"]?.boolean ?? false, type: type,
            values: (value["values"]?.elements ?? []).compactMap(\.locatedString), maximum: value["max"]?.locatedInteger,
            minimum: value["min"]?.locatedInteger, defaultValue: value["default"]?.locatedDefault,
            role: value["role"]?.string.flatMap(ParameterDescription.Role.init), label: value["label"]?.locatedString,
            isEncoded: value["encoded"]?.boolean ?? false, isSecret: value["secret"]?.boolean ?? false, location: value.location)
    }

    private mutating func body(_ value: SourceValue, area: String) -> BodyDescription? {
        guard let type = type(value["type"], of: "body", in: value, area: area) else { return nil }
        warnOfUnknownKeys(in: value, known: Self.bodyKeys)
        return BodyDescription(
            content: content(value), key: value["key"]?.locatedString, type: type, beside: properties(value["beside"], area: area),
            isRequired: !(value["optional"]?.boolean ?? false), location: value.location)
    }

    private mutating func result(_ value: SourceValue, area: String) -> ResultDescription? {
        guard let status = value["status"]?.locatedInteger else {
            log.error("spec.result", "a result needs its “status”, and is left out", at: value.location)
            return nil
        }
        warnOfUnknownKeys(in: value, known: Self.resultKeys)
        return ResultDescription(
            status: status, content: content(value), key: value["key"]?.locatedString,
            type: value["type"].flatMap { type($0, of: "result", in: value, area: area) },
            beside: properties(value["beside"], area: area), location: value.location)
    }

    private mutating func content(_ value: SourceValue) -> PayloadContent {
        guard let word = value["content"] else { return .json }
        if let content = word.string.flatMap(PayloadContent.init) { return content }
        log.error("spec.content", "not a known content; choose one of \(PayloadContent.allCases.map(\.rawValue).joined(separator: ", "))", at: word.location)
        return .json
    }

    private mutating func errors(_ value: SourceValue?) -> [Int: [String]] {
        var result: [Int: [String]] = [:]
        for member in value?.members ?? [] {
            guard let status = Int(member.name) else {
                log.error("spec.errors", "“errors” lists codes by status", at: member.key.location)
                continue
            }
            result[status] = (member.value.elements ?? []).compactMap(\.nonEmptyString)
        }
        return result
    }
}

extension SourceValue {
    var locatedInteger: Located<Int>? { integer.map { Located($0, at: location) } }

    /// A text, a number or a boolean, as text.
    var locatedDefault: Located<String>? { (string ?? boolean.map { "\($0)" }).map { Located($0, at: location) } }
}
