import CRMSchema
import StandardOrganisation

/// The endpoint spec, read once for all tests.
enum EndpointSpec {
    static let loaded = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.zohoEndpointSpec))
    static let operations = loaded.operations
    static let shapes = Dictionary(loaded.shapes.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })

    static func operation(_ id: String) -> OperationDescription? { operations.first { $0.id.value == id } }

    /// The operation that an answer may name for this one: operations that make the same call, or differ only in what
    /// the last part of the path is, stand for each other.
    static func isTwin(_ id: String?, of operation: OperationDescription) -> Bool {
        guard let id else { return false }
        return head(id) == head(operation.id.value)
    }

    private static func head(_ id: String) -> String {
        let operation = operation(id)
        return operation?.sameAs.map { head($0.value) } ?? operation?.variantOf.map { head($0.value) } ?? id
    }
}
