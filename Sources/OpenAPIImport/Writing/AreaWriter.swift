import CRMSchema
import RecordCore

/// Writes what belongs to one area, where its own shapes need no prefix.
struct AreaWriter {
    let area: String
    let names: [Int: String]

    func operation(_ operation: ImportedOperation) -> JSONValue {
        var members = Members()
        members.add("id", .string(operation.id))
        members.add("title", operation.title.map { .string($0) })
        members.add("method", .string(operation.method))
        members.add("path", .string(operation.path))
        members.add("host", operation.host.map { .string($0) })
        members.add("sameAs", operation.sameAs.map { .string($0) })
        members.add("variantOf", operation.variantOf.map { .string($0) })
        members.add("scopes", list(operation.scopes))
        members.add("paging", Self.paging(operation).map { .string($0) })
        // What HTTP says of the method; the overlay knows the exceptions.
        members.add("idempotent", operation.method != "POST" && operation.method != "PATCH" ? .bool(true) : nil)
        members.add("parameters", operation.parameters.isEmpty ? nil : .array(operation.parameters.map(parameter)))
        members.add("body", operation.body.map(body))
        members.add("results", operation.results.isEmpty ? nil : .array(operation.results.map(result)))
        let errors = operation.errors.sorted { $0.key < $1.key }
        members.add("errors", errors.isEmpty ? nil : .object(errors.map { JSONMember("\($0.key)", .array($0.value.sorted().map { .string($0) })) }))
        return members.value
    }

    /// Which of the ways to ask for more its parameters offer.
    private static func paging(_ operation: ImportedOperation) -> String? {
        let names = Set(operation.parameters.filter { $0.place == .query }.map(\.property.name))
        if names.contains("page_token") { return "token" }
        if names.contains("page") { return "page" }
        if names.contains("index") { return "index" }
        return nil
    }

    private func parameter(_ parameter: ImportedParameter) -> JSONValue {
        var members = Members()
        members.add("name", .string(parameter.property.name))
        members.add("in", .string(parameter.place.rawValue))
        members.add("role", parameter.role.map { .string($0.rawValue) })
        members.add("type", .string(text(parameter.property.type)))
        // Of a path all are.
        members.add("required", parameter.property.isRequired && parameter.place != .path ? .bool(true) : nil)
        addLimits(of: parameter.property, to: &members)
        return members.value
    }

    private func body(_ payload: ImportedPayload) -> JSONValue {
        var members = Members()
        addPayload(payload, to: &members)
        members.add("optional", payload.isOptional ? .bool(true) : nil)
        return members.value
    }

    private func result(_ payload: ImportedPayload) -> JSONValue {
        var members = Members()
        members.add("status", .number(JSONNumber(payload.status)))
        addPayload(payload, to: &members)
        return members.value
    }

    private func addPayload(_ payload: ImportedPayload, to members: inout Members) {
        members.add("content", payload.content == .json ? nil : .string(payload.content.rawValue))
        members.add("key", payload.key.map { .string($0) })
        members.add("type", payload.type.map { .string(text($0)) })
        members.add("beside", payload.beside.isEmpty ? nil : .object(payload.beside.map { JSONMember($0.name, property($0, isRequired: $0.isRequired)) }))
    }

    func shape(_ shape: ImportedShape) -> JSONValue {
        var members = Members()
        members.add("required", list(shape.properties.filter(\.isRequired).map(\.name)))
        members.add("properties", .object(shape.properties.map { JSONMember($0.name, property($0, isRequired: false)) }))
        return members.value
    }

    /// The type alone where that is all.
    private func property(_ property: ImportedProperty, isRequired: Bool) -> JSONValue {
        var members = Members()
        members.add("type", .string(text(property.type)))
        members.add("required", isRequired ? .bool(true) : nil)
        addLimits(of: property, to: &members)
        members.add("readOnly", property.isReadOnly ? .bool(true) : nil)
        return members.count == 1 ? .string(text(property.type)) : members.value
    }

    private func addLimits(of property: ImportedProperty, to members: inout Members) {
        members.add("values", list(property.values))
        members.add("min", property.minimum.map { .number(JSONNumber($0)) })
        members.add("max", property.maximum.map { .number(JSONNumber($0)) })
        members.add("default", property.standard)
    }

    private func text(_ type: ImportedType) -> String { type.named { names[$0] ?? "Unknown" }.text(in: area) }

    private func list(_ values: [String]) -> JSONValue? { values.isEmpty ? nil : .array(values.map { .string($0) }) }
}

/// The members of an object, of which those without a value stay away.
struct Members {
    private var members: [JSONMember] = []

    mutating func add(_ key: String, _ value: JSONValue?) {
        if let value { members.append(JSONMember(key, value)) }
    }

    var count: Int { members.count }
    var value: JSONValue { .object(members) }
}
