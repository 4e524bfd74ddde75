import CRMSchema

/// The Swift types of shapes and of known values, by what the endpoint spec calls them.
struct OperationTypes: Sendable {
    /// The known values of an area's property or parameter.
    struct ChoiceKey: Hashable, Sendable {
        let area: String
        let values: Set<String>
    }

    let profile: OperationProfile
    private let graph: ShapeGraph
    private let shapeNames: [String: String]
    private let choiceNames: [ChoiceKey: String]
    private let choicePlans: [ChoicePlan]
    private let earlier: OperationNameLock
    /// All names, those of earlier times among them.
    private(set) var lock = OperationNameLock()

    init(_ profile: OperationProfile, graph: ShapeGraph, operations: [OperationDescription], lock earlier: OperationNameLock) {
        self.profile = profile
        self.graph = graph
        self.earlier = earlier
        let areas = Dictionary(grouping: graph.used) { Self.area(of: $0.name.value) }
        var shapeNames: [String: String] = [:]
        for (area, shapes) in areas {
            let old = earlier[area]
            let entries = shapes.map { shape in
                let name = Self.name(of: shape.name.value)
                return NameResolver.Entry(key: shape.name.value, derived: OperationNames.type(name), locked: old.types[name])
            }
            let present = Set(shapes.map { Self.name(of: $0.name.value) })
            let held = Set(old.types.filter { !present.contains($0.key) }.values).union(old.choices.values)
            shapeNames.merge(NameResolver.resolve(entries, held: held).names) { first, _ in first }
        }
        self.shapeNames = shapeNames
        var choices = ChoiceCollector(profile)
        for shape in graph.used {
            for property in shape.properties { choices.add(property, of: shape) }
        }
        for operation in operations { choices.add(operation) }
        let taken = Dictionary(grouping: shapeNames.keys, by: Self.area(of:)).mapValues { Set($0.compactMap { shapeNames[$0] }) }
        let plans = choices.plans(taken: taken, lock: earlier)
        choiceNames = Dictionary(plans.map { ($0.key, $0.plan.typeName) }) { first, _ in first }
        choicePlans = plans.map(\.plan)
        keep(plans.map { ($0.plan, $0.origins) })
    }

    /// Puts the names of this run into the lock.
    private mutating func keep(_ choices: [(plan: ChoicePlan, origins: [String])]) {
        var lock = OperationNameLock()
        for shape in graph.used {
            let plan = plan(shape)
            let (area, name) = (plan.area, Self.name(of: shape.name.value))
            lock[area].types[name] = plan.typeName
            lock[area].properties[name] = Dictionary(plan.properties.map { ($0.description.name.value, $0.name) }) { first, _ in first }
        }
        for (plan, origins) in choices {
            for origin in origins { lock[plan.area].choices[origin] = plan.typeName }
            lock[plan.area].values[plan.origin] = Dictionary(plan.values.map { ($0.value, $0.name) }) { first, _ in first }
        }
        self.lock = lock.merging(earlier)
    }

    // MARK: What there is

    /// Namespaces with the files that they come from, in order.
    var areas: [String] { Set(graph.used.map { Self.area(of: $0.name.value) } + choicePlans.map(\.area)).sorted() }

    func shapes(of area: String) -> [ShapePlan] {
        graph.used.filter { Self.area(of: $0.name.value) == area }.map(plan)
    }

    func choices(of area: String) -> [ChoicePlan] {
        choicePlans.filter { $0.area == area }.sorted { $0.typeName < $1.typeName }
    }

    // MARK: Types

    /// `ZohoCRM.Tags.Tag`
    func shape(_ name: String) -> TypeReference? {
        shapeNames[name].map { .member(namespace(Self.area(of: name)), $0) }
    }

    /// The open enum of known values; nil where there are none.
    func choice(_ values: [Located<String>], in area: String) -> TypeReference? {
        choiceNames[ChoiceKey(area: area, values: Set(values.map(\.value)))].map { .member(namespace(area), $0) }
    }

    func mapping(_ type: OperationType, values: [Located<String>] = [], in area: String) -> ShapeMapping {
        ShapeMapping(graph.simplified(type), choice: values.isEmpty ? nil : choice(values, in: area), isTextual: profile.isTextual) { shape($0) }
    }

    /// The type with shapes in place of unions of shapes.
    func simplified(_ type: OperationType) -> OperationType { graph.simplified(type).unwrapped }

    func namespace(_ area: String) -> TypeReference { .member(.named(profile.clientType), OperationNames.area(area)) }

    static func area(of name: String) -> String { name.split(separator: ".").first.map { String($0) } ?? name }

    static func name(of name: String) -> String { name.split(separator: ".").last.map { String($0) } ?? name }

    private func plan(_ shape: ShapeDescription) -> ShapePlan {
        let area = Self.area(of: shape.name.value)
        let isSent = graph.sent.contains(shape.name.value)
        let old = earlier[area].properties[Self.name(of: shape.name.value)] ?? [:]
        let names = NameResolver.resolve(
            shape.properties.map { .init(key: $0.name.value, derived: OperationNames.property($0.name.value, profile), locked: old[$0.name.value]) },
            held: Set(old.filter { key, _ in !shape.properties.contains { $0.name.value == key } }.values)
        ).names
        let needs = Set(shape.needs.map(\.value))
        return ShapePlan(
            shape: shape, area: area, typeName: shapeNames[shape.name.value] ?? shape.name.value,
            properties: shape.properties.enumerated().map { index, property in
                let name = property.name.value
                return ShapePlan.Property(
                    description: property, index: index, name: names[name] ?? name,
                    mapping: mapping(property.type.value, values: property.values, in: area), isWritable: isSent && !property.isReadOnly,
                    isNeeded: needs.contains(name))
            }, isSent: isSent)
    }
}
