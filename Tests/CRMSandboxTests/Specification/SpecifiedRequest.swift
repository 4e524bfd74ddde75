import CRMRuntime
import CRMSchema
import Foundation
import RecordCore

/// A request that is made from the spec alone: a value for each parameter and property, by its type.
struct SpecifiedRequest {
    let operation: OperationDescription
    /// Whether optional parameters and properties are sent too.
    var isFull = true
    /// A required parameter, or a key of the body, that is left out: `query.module`, `body.tags[0].name`.
    var omitted: String?
    /// A parameter or a key of the body that gets a value of another type.
    var spoiled: String?

    private var area: String { String(operation.id.value.prefix { $0 != "." }) }

    // MARK: Parts

    var target: String {
        var path = operation.path.value
        for parameter in operation.parameters where parameter.place == .path {
            path = path.replacingOccurrences(of: "{\(parameter.name.value)}", with: escaped(pathValue(parameter)))
        }
        let query = sent(.query).map { "\($0.name.value)=\(escaped(text($0)))" }.joined(separator: "&")
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    var headers: HTTPHeaders {
        var headers = HTTPHeaders()
        for parameter in sent(.header) { headers[parameter.name.value] = text(parameter) }
        guard let body = operation.body else { return headers }
        headers["Content-Type"] = body.content == .multipart ? "multipart/form-data; boundary=mark" : "application/json"
        return headers
    }

    var body: HTTPBody {
        guard let body = operation.body else { return .none }
        if body.content == .multipart {
            let part = "--mark\r\nContent-Disposition: form-data; name=\"\(body.key?.value ?? "file")\"; filename=\"a.txt\"\r\n\r\nhello\r\n--mark--\r\n"
            return .data(Data(part.utf8))
        }
        guard let json else { return .none }
        return .data(Data(json.jsonText.utf8))
    }

    var json: JSONValue? {
        guard let body = operation.body, body.content == .json else { return nil }
        guard let key = body.key?.value else { return value(body.type.value, nil, at: "body", within: []) }
        var members: [JSONMember] = []
        if omitted != "body.\(key)", let value = value(body.type.value, nil, at: "body.\(key)", within: []) { members.append(JSONMember(key, value)) }
        for property in body.beside where isFull || property.isRequired {
            guard let value = value(property.type.value, property, at: "body.\(property.name.value)", within: []) else { continue }
            members.append(JSONMember(property.name.value, value))
        }
        return .object(members)
    }

    /// The places that the spec calls required: each of them left out makes a request that must be refused.
    var demands: [String] {
        let parameters = operation.parameters.filter { $0.isRequired && $0.place != .path }.map { "\($0.place.rawValue).\($0.name.value)" }
        guard let body = operation.body, body.content == .json, body.isRequired else { return parameters }
        let key = body.key.map { ["body.\($0.value)"] } ?? []
        guard operation.method.value == "POST", case .shape(let name) = body.type.value.innermost, let shape = EndpointSpec.shapes[name] else {
            return parameters + key
        }
        let place = body.key.map { "body.\($0.value)" } ?? "body"
        let element = place + (body.type.value.isAList ? "[0]" : "")
        return parameters + key + shape.needs.map { "\(element).\($0.value)" }
    }

    /// The places that can get a value of another type: typed parameters, and the properties of what is sent.
    var spoilable: [String] {
        let parameters = operation.parameters.filter { parameter in
            guard parameter.place != .path, case .scalar(let scalar)? = OperationType(parameter.type.value, area: area)?.innermost else { return false }
            return [.integer, .long, .double, .boolean, .date, .datetime].contains(scalar)
        }
        let places = parameters.map { "\($0.place.rawValue).\($0.name.value)" }
        guard let body = operation.body, body.content == .json, case .shape(let name) = body.type.value.innermost, let shape = EndpointSpec.shapes[name] else {
            return places
        }
        let element = (body.key.map { "body.\($0.value)" } ?? "body") + (body.type.value.isAList ? "[0]" : "")
        let properties = shape.properties.filter { property in
            if case .scalar(.json) = property.type.value.innermost { return false }
            if case .union = property.type.value { return false }
            return !property.isReadOnly
        }
        return places + properties.map { "\(element).\($0.name.value)" }
    }

    private static func otherThan(_ type: OperationType) -> JSONValue {
        if case .shape = type { return 7.25 }
        return ["wrong": []]
    }

    private func sent(_ place: ParameterDescription.Place) -> [ParameterDescription] {
        operation.parameters.filter { parameter in
            let spot = "\(place.rawValue).\(parameter.name.value)"
            return parameter.place == place && (isFull || parameter.isRequired || spoiled == spot) && omitted != spot
        }
    }

    // MARK: Values

    private func pathValue(_ parameter: ParameterDescription) -> String {
        let name = parameter.name.value
        if parameter.role == .module { return area.hasPrefix("inventory") ? "Quotes" : "Leads" }
        if operation.id.value == "bulk_write.downloadBulkWriteResult" { return "/crm/bulk/v8/write/4876876000000012345/result" }
        if operation.path.value.hasPrefix("{") { return "/v2/crm/84876876/\(area)/4876876000000012345/file.zip" }
        return parameter.type.value == "id" || name.hasSuffix("id") || parameter.role == .record ? "4876876000000012345" : text(parameter)
    }

    private func text(_ parameter: ParameterDescription) -> String {
        if spoiled == "\(parameter.place.rawValue).\(parameter.name.value)" { return "x!" }
        if let value = parameter.values.first?.value { return value }
        if parameter.role == .module || parameter.name.value == "module" { return "Leads" }
        let type = OperationType(parameter.type.value, area: area) ?? .scalar(.string)
        return switch type.innermost {
        case .scalar(.id): "4876876000000012345"
        case .scalar(.integer), .scalar(.long): "\(max(1, parameter.minimum?.value ?? 1))"
        case .scalar(.double): "1.5"
        case .scalar(.boolean): "true"
        case .scalar(.date): "2024-02-29"
        case .scalar(.datetime): "2024-02-29T10:00:00+01:00"
        default: "sample"
        }
    }

    private func value(_ type: OperationType, _ property: PropertyDescription?, at place: String, within: [String]) -> JSONValue? {
        if spoiled == place { return Self.otherThan(type.innermost) }
        switch type {
        case .nullable(let inner): return value(inner, property, at: place, within: within)
        case .list(let element): return .array(value(element, property, at: "\(place)[0]", within: within).map { [$0] } ?? [])
        case .union(let types): return types.first.flatMap { value($0, property, at: place, within: within) }
        case .result: return [:]
        case .shape(let name):
            guard let shape = EndpointSpec.shapes[name], !within.contains(name), within.count < 4 else { return nil }
            let needs = Set(shape.needs.map(\.value))
            let members = shape.properties.compactMap { property -> JSONMember? in
                let key = property.name.value
                guard !property.isReadOnly || needs.contains(key), isFull || needs.contains(key) || spoiled == "\(place).\(key)", omitted != "\(place).\(key)" else { return nil }
                return value(property.type.value, property, at: "\(place).\(key)", within: within + [name]).map { JSONMember(key, $0) }
            }
            return .object(members)
        case .scalar(let scalar): return self.scalar(scalar, property)
        }
    }

    private func scalar(_ scalar: OperationType.Scalar, _ property: PropertyDescription?) -> JSONValue {
        let known = property?.values.first?.value
        switch scalar {
        case .id: return "4876876000000012345"
        case .integer, .long: return known.flatMap { JSONNumber($0) }.map(JSONValue.number) ?? .number(JSONNumber(max(1, property?.minimum?.value ?? 1)))
        case .double: return 2.5
        case .boolean: return .bool(known != "false")
        case .date: return "2024-02-29"
        case .datetime: return "2024-02-29T10:00:00+01:00"
        case .json: return ["any": "thing"]
        case .string, .file:
            let text = known ?? "sent"
            return .string(text + String(repeating: "x", count: max(0, (property?.minimum?.value ?? 0) - text.count)))
        }
    }

    private func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: "/.-_~").union(.alphanumerics)) ?? text
    }
}

extension OperationType {
    var innermost: OperationType {
        switch self {
        case .list(let inner), .nullable(let inner): inner.innermost
        case .union(let types): types.first?.innermost ?? self
        case .scalar, .shape, .result: self
        }
    }

    var isAList: Bool {
        switch self {
        case .list: true
        case .nullable(let inner): inner.isAList
        default: false
        }
    }
}
