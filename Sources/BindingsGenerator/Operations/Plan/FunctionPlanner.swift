import CRMSchema

/// An operation → its function: what it hangs on, its arguments, its answer.
struct FunctionPlanner {
    let operation: OperationDescription
    /// Operations that share the function: the same call, or one that names the thing where this one gives its id.
    let partners: [OperationDescription]
    let types: OperationTypes

    private var area: String { OperationTypes.area(of: operation.id.value) }

    func plan() -> FunctionPlan {
        let scope = scope
        let answer = AnswerPlanner(operation: operation, types: types).answer()
        var bound: [(parameter: String, member: String)] = []
        if scope != .organisation, let module = parameter(.path, .module) { bound.append((module.name.value, "module")) }
        if scope == .record, let record = parameter(.path, .record) { bound.append((record.name.value, "id")) }
        let arguments = ArgumentPlanner(
            operation: operation, partners: partners, types: types, bound: Set(bound.map(\.parameter)), answer: answer
        ).arguments()
        return FunctionPlan(
            profile: types.profile, operation: operation, scope: scope, access: access(scope),
            name: OperationNames.member(operation.name?.value ?? OperationTypes.name(of: operation.id.value)), arguments: arguments, answer: answer,
            bound: bound, partners: partners)
    }

    /// A record alone is not enough: where the module is part of the path, the id is that of any module's record.
    private var scope: OperationFunction.Scope {
        guard parameter(.path, .module) != nil else { return .organisation }
        return parameter(.path, .record) == nil ? .module : .record
    }

    private func parameter(_ place: ParameterDescription.Place, _ role: ParameterDescription.Role) -> ParameterDescription? {
        operation.parameters.first { $0.place == place && $0.role == role }
    }

    /// Beside records the word `settings` says nothing.
    private func access(_ scope: OperationFunction.Scope) -> [String] {
        let group = (operation.group?.value ?? area).split(separator: ".").map { OperationNames.member(String($0)) }
        let words = scope != .organisation && group.first == "settings" && group.count > 1 ? Array(group.dropFirst()) : group
        guard let first = words.first, types.profile.taken[scope]?.contains(first) == true else { return words }
        return ["\(first)API"] + words.dropFirst()
    }
}
