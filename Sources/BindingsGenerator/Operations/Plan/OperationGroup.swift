/// A group of functions, or one that only leads to others.
struct OperationGroup {
    let scope: OperationFunction.Scope
    let access: [String]
    /// In the order of their names, then of the ids.
    let functions: [FunctionPlan]
    /// The words of the groups inside of it, in order.
    let inner: [String]

    /// All groups of these functions, those among them that have no functions themselves.
    static func groups(of functions: [FunctionPlan]) -> [OperationGroup] {
        OperationFunction.Scope.allCases.flatMap { scope in
            let own = functions.filter { $0.scope == scope }
            let paths = Set(own.flatMap { function in function.access.indices.map { Array(function.access[...$0]) } })
            return paths.sorted { $0.joined(separator: ".") < $1.joined(separator: ".") }.map { path in
                OperationGroup(
                    scope: scope, access: path,
                    functions: own.filter { $0.access == path }.sorted { ($0.name, $0.operation.id.value) < ($1.name, $1.operation.id.value) },
                    inner: paths.filter { $0.count == path.count + 1 && Array($0.dropLast()) == path }.compactMap(\.last).sorted())
            }
        }
    }
}
