import CRMSchema

/// Gives functions that one call could mean equally well different names: the earlier id keeps the name, the later one is
/// called by its own id.
struct FunctionNames {
    private let functions: [FunctionPlan]
    private(set) var diagnostics: [SchemaDiagnostic] = []

    init(_ functions: [FunctionPlan]) { self.functions = functions }

    mutating func resolve() -> [FunctionPlan] {
        // Accessors of groups inside of groups, by the group that they stand in.
        var accessors: [Place: Set<String>] = [:]
        for function in functions {
            for depth in function.access.indices.dropFirst() {
                accessors[Place(scope: function.scope, access: Array(function.access[..<depth])), default: []].insert(function.access[depth])
            }
        }
        var given: [Place: [FunctionPlan]] = [:]
        return functions.map { function in
            let place = Place(scope: function.scope, access: function.access)
            let others = given[place] ?? []
            var function = function
            let names = [function.name, OperationNames.member(OperationTypes.name(of: function.operation.id.value))]
            let isFree = { (name: String) in
                !(accessors[place]?.contains(name) ?? false) && !others.contains { $0.name == name && Self.isAmbiguous($0, function) }
            }
            if let free = names.first(where: isFree) {
                if free != function.name { note(function, free, others) }
                function.name = free
            } else {
                var number = 2
                while !isFree("\(names[1])\(number)") { number += 1 }
                note(function, "\(names[1])\(number)", others)
                function.name = "\(names[1])\(number)"
            }
            given[place, default: []].append(function)
            return function
        }
    }

    private struct Place: Hashable {
        let scope: OperationFunction.Scope
        let access: [String]
    }

    /// Whether there is a call that both accept: with labels that both know, and all that either demands.
    static func isAmbiguous(_ a: FunctionPlan, _ b: FunctionPlan) -> Bool {
        let (first, second) = (a.arguments.filter { !$0.isOptional }, b.arguments.filter { !$0.isOptional })
        let known = { (plan: FunctionPlan) in Set(plan.arguments.map { $0.label ?? "_" }) }
        guard Set(first.map { $0.label ?? "_" }).isSubset(of: known(b)), Set(second.map { $0.label ?? "_" }).isSubset(of: known(a)) else { return false }
        // A list and an element can be told apart, whatever they are of.
        guard let left = first.first(where: { $0.label == nil }), let right = second.first(where: { $0.label == nil }) else { return true }
        return left.type.isList == right.type.isList
    }

    private mutating func note(_ function: FunctionPlan, _ name: String, _ others: [FunctionPlan]) {
        let id = function.operation.id
        let other = others.first { $0.name == function.name }?.operation.id.value
        let reason = other.map { "“\($0)” takes the same arguments" } ?? "a group has it"
        diagnostics.append(
            SchemaDiagnostic(
                .note, "operations.name", "“\(id.value)” cannot be called `\(function.name)`, as \(reason); it is `\(name)`. Give it a name in the overlay",
                at: function.operation.name?.location ?? id.location))
    }
}

extension TypeReference {
    fileprivate var isList: Bool { if case .array = self { true } else { false } }
}
