#if CommandLine
import BindingsGenerator
import CRMSchema
import RecordCore

// Everything that the endpoint spec says of an operation, and its function.
extension OperationEntry {
    var json: JSONValue {
        .object(
            members([
                ("id", .string(operation.id.value)), ("title", .string(title)), ("file", .string(file)),
                ("line", .number(JSONNumber(operation.location.line))), ("method", .string(operation.method.value)),
                ("path", .string(operation.path.value)), ("operation", text(operation.operation)),
                ("session", operation.needsSession ? nil : .bool(false)), ("summary", text(operation.summary)), ("remark", text(operation.remark)),
                ("broken", operation.broken.isEmpty ? nil : .object(operation.broken.map { JSONMember($0.version.value, .string($0.answer)) })),
                ("host", text(operation.host)), ("function", function.map(Self.function)),
                ("scopes", .array(operation.scopes.map { .string($0.value) })), ("paging", text(operation.paging)),
                ("idempotent", .bool(operation.isIdempotent)), ("limit", number(operation.recordLimit)), ("credits", number(operation.credits)),
                ("maxFileSize", number(operation.maximumFileSize)), ("sameAs", text(operation.sameAs)), ("variantOf", text(operation.variantOf)),
                ("parameters", .array(operation.parameters.map(parameter))), ("body", operation.body.map(body)),
                ("results", .array(operation.results.map(result))),
                (
                    "errors",
                    operation.errors.isEmpty
                        ? nil
                        : .object(operation.errors.sorted { $0.key < $1.key }.map { JSONMember("\($0.key)", .array($0.value.map { .string($0) })) })
                ),
            ]))
    }

    private static func function(_ function: OperationFunction) -> JSONValue {
        var members = [
            JSONMember("call", .string(function.call)), JSONMember("signature", .string(function.signature)),
            JSONMember("scope", .string(function.scope.rawValue)), JSONMember("writtenByHand", .bool(function.isWritten)),
        ]
        if let twin = function.sharedWith { members.append(JSONMember("sharedWith", .string(twin))) }
        return .object(members)
    }

    private func parameter(_ parameter: ParameterDescription) -> JSONValue {
        .object(
            members([
                ("name", .string(parameter.name.value)), ("in", .string(parameter.place.rawValue)), ("type", .string(parameter.type.value)),
                ("required", .bool(parameter.isRequired)), ("values", values(parameter.values)), ("max", number(parameter.maximum)),
                ("min", number(parameter.minimum)), ("default", text(parameter.defaultValue)), ("role", parameter.role.map { .string($0.rawValue) }),
                ("encoded", parameter.isEncoded ? .bool(true) : nil), ("secret", parameter.isSecret ? .bool(true) : nil),
            ]))
    }

    private func body(_ body: BodyDescription) -> JSONValue {
        .object(
            members([
                ("content", .string(body.content.rawValue)), ("key", text(body.key)), ("type", .string(body.type.value.description)),
                ("beside", beside(body.beside)), ("required", .bool(body.isRequired)),
            ]))
    }

    private func result(_ result: ResultDescription) -> JSONValue {
        .object(
            members([
                ("status", .number(JSONNumber(result.status.value))), ("content", .string(result.content.rawValue)), ("key", text(result.key)),
                ("type", result.type.map { .string($0.value.description) }), ("beside", beside(result.beside)),
            ]))
    }

    private func beside(_ properties: [PropertyDescription]) -> JSONValue? {
        properties.isEmpty ? nil : .object(properties.map { JSONMember($0.name.value, .string($0.type.value.description)) })
    }

    private func members(_ list: [(String, JSONValue?)]) -> [JSONMember] { list.compactMap { key, value in value.map { JSONMember(key, $0) } } }
    private func text(_ value: Located<String>?) -> JSONValue? { value.map { .string($0.value) } }
    private func number(_ value: Located<Int>?) -> JSONValue? { value.map { .number(JSONNumber($0.value)) } }
    private func values(_ list: [Located<String>]) -> JSONValue? { list.isEmpty ? nil : .array(list.map { .string($0.value) }) }
}
#endif
