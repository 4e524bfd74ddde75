/// The facts of the endpoint spec.
enum OperationLines {
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
                }
        }
    }
}
