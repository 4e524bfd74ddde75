import CRMSchema

/// Finds the sets of known values, and names each once per area: after the property, and where that says too little or is
/// taken, after what the property belongs to as well.
struct ChoiceCollector {
    /// A set of known values, with all places where it stands.
    private struct Found {
        let key: OperationTypes.ChoiceKey
        /// In the order of the spec, each once.
        let values: [String]
        /// The names that it would have, the best first.
        let candidates: [String]
        /// `Tag.color_code`; the first one is the one that counts.
        var origins: [String]
    }

    private let profile: OperationProfile
    private var found: [Found] = []
    private var places: [OperationTypes.ChoiceKey: Int] = [:]

    init(_ profile: OperationProfile) { self.profile = profile }

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
        guard !values.isEmpty, Self.isText(type) else { return }
        let origin = "\(owner).\(name)"
        if let place = places[key] {
            if !found[place].origins.contains(origin) { found[place].origins.append(origin) }
            return
        }
        let stem = OperationNames.choice(name, profile)
        let full = OperationNames.choice("\(owner)_\(name)", profile)
        var seen: Set<String> = []
        places[key] = found.count
        found.append(
            Found(
                key: key, values: values.map(\.value).filter { seen.insert($0).inserted }, candidates: Self.vague.contains(stem) ? [full] : [stem, full],
                origins: [origin]))
    }

    /// The names, those of earlier times first.
    /// - Parameter taken: names of an area that its shapes have.
    func plans(taken: [String: Set<String>], lock: OperationNameLock) -> [(key: OperationTypes.ChoiceKey, plan: ChoicePlan, origins: [String])] {
        var taken = taken
        var names: [OperationTypes.ChoiceKey: String] = [:]
        for choice in found {
            let area = choice.key.area
            guard let name = choice.origins.lazy.compactMap({ lock[area].choices[$0] }).first, taken[area, default: []].insert(name).inserted else { continue }
            names[choice.key] = name
        }
        for (area, names) in lock.areas { taken[area, default: []].formUnion(names.choices.values) }
        for choice in found where names[choice.key] == nil {
            let area = choice.key.area
            var free = choice.candidates.first { !taken[area, default: []].contains($0) } ?? "\(choice.candidates.last ?? "")Choice"
            while taken[area, default: []].contains(free) { free += "Choice" }
            taken[area, default: []].insert(free)
            names[choice.key] = free
        }
        return found.map { choice in
            let origin = choice.origins[0]
            let locked = choice.origins.lazy.compactMap { lock[choice.key.area].values[$0] }.first ?? [:]
            let cases = NameResolver.resolve(
                choice.values.map { .init(key: $0, derived: DerivedNames(vendor: profile.vendor).option(value: $0), locked: locked[$0]) },
                held: Set(locked.filter { !choice.values.contains($0.key) }.values)
            ).names
            return (
                choice.key,
                ChoicePlan(
                    area: choice.key.area, typeName: names[choice.key] ?? "", origin: origin, values: choice.values.map { ($0, cases[$0] ?? $0) }),
                choice.origins
            )
        }
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
