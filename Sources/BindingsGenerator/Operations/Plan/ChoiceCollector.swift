import CRMSchema

/// Finds the sets of known values, and names each once per area: after the property, and where that says too little or is
/// taken, after what the property belongs to as well.
struct ChoiceCollector {
    /// Names of an area that types have.
    private var taken: [String: Set<String>]
    private(set) var names: [OperationTypes.ChoiceKey: String] = [:]
    private(set) var plans: [ChoicePlan] = []

    init(taken: [String: Set<String>]) { self.taken = taken }

    mutating func add(_ property: PropertyDescription, of shape: ShapeDescription) {
        let name = shape.name.value
        add(
            property.values, property.type.value, area: OperationTypes.area(of: name), owner: OperationTypes.name(of: name),
            property.name.value)
    }

    mutating func add(_ operation: OperationDescription) {
        let area = OperationTypes.area(of: operation.id.value)
        let owner = area.split(separator: "_").map { Singular.form(of: String($0)) }.joined(separator: "_")
        for parameter in operation.parameters {
            guard let type = OperationType(parameter.type.value, area: area) else { continue }
            add(parameter.values, type, area: area, owner: owner, parameter.name.value)
        }
        for property in operation.body?.beside ?? [] {
            add(property.values, property.type.value, area: area, owner: owner, property.name.value)
        }
    }

    private mutating func add(_ values: [Located<String>], _ type: OperationType, area: String, owner: String, _ name: String) {
        let key = OperationTypes.ChoiceKey(area: area, values: Set(values.map(\.value)))
        guard !values.isEmpty, Self.isText(type), names[key] == nil else { return }
        let stem = OperationNames.type(name)
        let full = OperationNames.type("\(owner)_\(name)")
        let candidates = Self.vague.contains(stem) ? [full] : [stem, full]
        var free = candidates.first { !taken[area, default: []].contains($0) } ?? "\(full)Choice"
        while taken[area, default: []].contains(free) { free += "Choice" }
        taken[area, default: []].insert(free)
        names[key] = free
        var seen: Set<String> = []
        let unique = values.map(\.value).filter { seen.insert($0).inserted }
        let cases = NameResolver.resolve(unique.map { .init(key: $0, derived: DerivedNames(vendor: .zoho).option(value: $0)) }).names
        plans.append(ChoicePlan(area: area, typeName: free, origin: "\(owner).\(name)", values: unique.map { ($0, cases[$0] ?? $0) }))
    }

    private static func isText(_ type: OperationType) -> Bool {
        switch type.unwrapped {
        case .scalar(.string): true
        case .list(let element): isText(element)
        default: false
        }
    }

    /// Names that say nothing without an owner.
    private static let vague: Set<String> = [
        "Action", "Category", "Code", "Data", "Filter", "Filters", "Include", "Kind", "Mode", "Name", "Operation", "Period", "Source", "State",
        "Status", "Type", "TypeValue", "Unit", "Value", "Values", "View",
    ]
}
