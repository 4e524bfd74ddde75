/// The facts of the endpoint spec.
enum OperationLines {
    static func lines(of shapes: [ShapeDescription]) -> [String] {
        shapes.flatMap { shape in shape.properties.map { line("property", shape.name.value, $0) } }
    }

    private static func lines(_ operation: OperationDescription) -> [String] {
        let id = operation.id.value
        var lines = (operation.body?.beside ?? []).map { line("body-key", id, $0) }
        if let body = operation.body {
            lines.append(
                HashLine.of("body", id, body.content.rawValue, body.key?.value, body.type.value.description, body.isRequired ? "required" : "optional"))
        }
        for result in operation.results {
            let status = "\(result.status.value)"
            lines.append(HashLine.of("result", id, status, result.content.rawValue, result.key?.value, result.type?.value.description))
            lines += result.beside.map { line("result-key \(status)", id, $0) }
        }
        return lines
    }

    private static func line(_ what: String, _ owner: String, _ property: PropertyDescription) -> String {
        HashLine.of(
            what, owner, property.name.value, property.type.value.description, property.isRequired ? "required" : "optional",
            property.maximum.map { "\($0.value)" }, property.values.map(\.value).sorted().joined(separator: ","))
    }

    static func lines(of operations: [OperationDescription]) -> [String] {
        operations.flatMap { operation -> [String] in
            let id = operation.id.value
            let head = HashLine.of(
                "operation", id, operation.method.value, operation.path.value, operation.resultKey?.value, operation.paging?.value,
                operation.isIdempotent ? "idempotent" : nil, operation.recordLimit.map { "\($0.value)" },
                operation.scopes.map(\.value).sorted().joined(separator: ","))
            return [head]
                + operation.parameters.map { parameter in
                    HashLine.of(
                        "parameter", id, parameter.place.rawValue, parameter.name.value, parameter.type.value,
                        parameter.isRequired ? "required" : "optional", parameter.maximum.map { "\($0.value)" },
                        parameter.values.map(\.value).sorted().joined(separator: ","))
                } + lines(operation)
        }
    }
}
