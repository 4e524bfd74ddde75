import CRMSchema

@testable import BindingsGenerator

/// What an app sees of the functions and types that are generated from an endpoint spec.
struct PlannedAPI {
    fileprivate struct Function {
        let arguments: [FunctionArgument]
        let result: String
    }

    private var functions: [String: [Function]] = [:]
    /// Properties with their types, static members, and initialisers with what they need.
    private var members: Set<String> = []

    init(_ schema: SchemaDescription) {
        let planning = OperationPlanning(schema, lock: OperationNameLock())
        for plan in planning.functions {
            let result = (plan.answer.type.map(TypeText.text) ?? "nothing") + (plan.answer.isLazy ? "" : " awaited")
            functions["\(plan.scope) \((plan.access + [plan.name]).joined(separator: "."))", default: []].append(Function(arguments: plan.arguments, result: result))
        }
        for area in planning.types.areas {
            for shape in planning.types.shapes(of: area) {
                for property in shape.properties {
                    let text = "\(area).\(shape.typeName).\(property.name): \(TypeText.text(property.mapping.value))"
                    members.insert(text)
                    if property.isWritable { members.insert("\(text), set") }
                }
                if shape.isSent { members.insert("\(area).\(shape.typeName)(\(shape.properties.filter(\.isNeeded).map(\.name)))") }
            }
            for choice in planning.types.choices(of: area) { for value in choice.values { members.insert("\(area).\(choice.typeName).\(value.name)") } }
        }
    }

    /// What of it is no more, or can no longer be written as it was.
    func losses(in after: PlannedAPI) -> [String] {
        var losses = members.subtracting(after.members).sorted()
        for (name, list) in functions.sorted(by: { $0.key < $1.key }) {
            for function in list where !(after.functions[name] ?? []).contains(where: { $0.takesTheCalls(of: function) }) { losses.append(name) }
        }
        return losses
    }
}

extension PlannedAPI.Function {
    /// Every call of the other one is one of this one: its arguments are here in their order, and more only with defaults.
    fileprivate func takesTheCalls(of other: Self) -> Bool {
        guard result == other.result else { return false }
        var rest = arguments[...]
        for argument in other.arguments {
            guard let place = rest.firstIndex(where: { $0.label == argument.label && $0.type == argument.type }),
                rest[..<place].allSatisfy(\.isOptional), rest[place].isOptional || !argument.isOptional
            else { return false }
            rest = rest[(place + 1)...]
        }
        return rest.allSatisfy(\.isOptional)
    }
}
