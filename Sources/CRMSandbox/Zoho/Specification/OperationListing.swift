import RecordCore

/// Which operations work on data, and which have canned answers.
enum OperationListing {
    static func operations(_ specification: ZohoSpecification, _ organisation: ZohoOrganisation) -> [SandboxOperation] {
        specification.operations.map { operation in
            SandboxOperation(
                id: operation.id, method: operation.method.rawValue, path: operation.description.path.value,
                answer: SpecifiedEndpoint.isReal(operation, organisation) ? .real : .canned)
        }
    }

    static func json(_ operations: [SandboxOperation]) -> JSONValue {
        let rows = operations.map { operation -> JSONValue in
            [
                "id": .string(operation.id), "method": .string(operation.method), "path": .string(operation.path),
                "answer": .string(operation.answer.rawValue),
            ]
        }
        return ["operations": .array(rows)]
    }
}
