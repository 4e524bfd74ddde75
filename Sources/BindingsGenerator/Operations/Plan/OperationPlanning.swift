import CRMSchema

/// Everything that is decided before any code is made: which operations get functions, what these and all types are called.
struct OperationPlanning {
    let functions: [FunctionPlan]
    let types: OperationTypes
    let diagnostics: [SchemaDiagnostic]

    init(_ schema: SchemaDescription, lock: OperationNameLock) {
        let operations = Dictionary(schema.operations.map { ($0.id.value, $0) }) { first, _ in first }
        let generated = schema.operations.sorted { $0.id.value < $1.id.value }
            .filter { $0.written == nil && Self.twin(of: $0, among: operations) == nil }
        var graph = ShapeGraph(schema.shapes)
        for operation in generated { graph.add(operation) }
        let answers = generated.map { AnswerPlanner.besides(of: $0) }
        for shape in answers.compactMap(\.self) { graph.add(shape) }
        let types = OperationTypes(OperationProfile.profile(of: schema.vendor), graph: graph, operations: generated, lock: lock)
        let partners = Dictionary(grouping: schema.operations.filter { $0.written == nil }) { Self.twin(of: $0, among: operations) ?? "" }
        let planned = generated.map { operation in
            FunctionPlanner(operation: operation, partners: partners[operation.id.value] ?? [], types: types).plan()
        }
        var names = FunctionNames(planned)
        functions = names.resolve()
        diagnostics = names.diagnostics
        self.types = types
    }

    /// The operation whose function this one shares; nil if it has its own.
    static func twin(of operation: OperationDescription, among operations: [String: OperationDescription]) -> String? {
        var seen: Set<String> = [operation.id.value]
        var last: String?
        var next = operation.sameAs ?? operation.variantOf
        while let twin = next?.value, let found = operations[twin], seen.insert(twin).inserted {
            last = twin
            next = found.sameAs ?? found.variantOf
        }
        return last
    }
}
