import CRMSchema

/// Which Swift function each operation of the endpoint spec is.
///
/// Operations that make the same call share a function, and so do those that tell one thing by its id or by its name.
public struct OperationPlan: Sendable {
    /// One per operation, in the order of the ids.
    public let functions: [OperationFunction]
    public let diagnostics: [SchemaDiagnostic]

    /// - Parameter lock: the names of types that were given once; they are part of signatures.
    public init(_ schema: SchemaDescription, lock: OperationNameLock = OperationNameLock()) {
        let planning = OperationPlanning(schema, lock: lock)
        diagnostics = planning.diagnostics
        let planned = Dictionary(planning.functions.map { ($0.operation.id.value, $0) }) { first, _ in first }
        let operations = Dictionary(schema.operations.map { ($0.id.value, $0) }) { first, _ in first }
        let profile = OperationProfile.profile(of: schema.vendor)
        functions = schema.operations.sorted { $0.id.value < $1.id.value }.compactMap { operation in
            let id = operation.id.value
            if let written = operation.written?.value { return OperationFunction(id: id, written: written, sharedWith: nil, profile) }
            if let plan = planned[id] { return OperationFunction(plan, id: id, sharedWith: nil) }
            guard let twin = OperationPlanning.twin(of: operation, among: operations) else { return nil }
            if let written = operations[twin]?.written?.value { return OperationFunction(id: id, written: written, sharedWith: twin, profile) }
            return planned[twin].map { OperationFunction($0, id: id, sharedWith: twin) }
        }
    }

    /// The function of an operation.
    public func function(of id: String) -> OperationFunction? { functions.first { $0.id == id } }
}

extension OperationFunction {
    fileprivate init(_ plan: FunctionPlan, id: String, sharedWith: String?) {
        let declaration = FunctionTranslator(plan: plan).declaration
        let labels = plan.arguments.map { $0.label ?? "_" }
        let start = plan.profile.sample(plan.scope)
        self.init(
            id: id, scope: plan.scope, access: plan.access, name: plan.name, labels: labels, signature: SignatureText.line(declaration),
            call: (start + plan.access + [plan.name]).joined(separator: ".") + "(\(labels.map { "\($0):" }.joined()))", isWritten: false,
            sharedWith: sharedWith)
    }

    /// - Parameter written: `zoho.leads.create(_:)`
    fileprivate init(id: String, written: String, sharedWith: String?, _ profile: OperationProfile) {
        let path = written.prefix { $0 != "(" }
        let labels = written.dropFirst(path.count).filter { $0 != "(" && $0 != ")" }.split(separator: ":").map { String($0) }
        // Not the dot in `leads[id].notes`, but the last one of the path.
        let name = path.split(separator: ".").last.map { String($0) } ?? ""
        let module = profile.sample(.module).joined(separator: ".")
        let scope: Scope = written.hasPrefix("\(module)[") ? .record : written.hasPrefix("\(module).") ? .module : .organisation
        self.init(
            id: id, scope: scope, access: [], name: name, labels: labels, signature: written, call: written, isWritten: true,
            sharedWith: sharedWith)
    }
}
