import CRMSchema

/// The Swift types of shapes and of known values, by what the endpoint spec calls them.
struct OperationTypes: Sendable {
    /// The known values of an area's property or parameter.
    struct ChoiceKey: Hashable, Sendable {
        let area: String
        let values: Set<String>
    }

    private let graph: ShapeGraph
    private let shapeNames: [String: String]
    private let choiceNames: [ChoiceKey: String]
    private let choicePlans: [ChoicePlan]

    init(graph: ShapeGraph, operations: [OperationDescription]) {
        self.graph = graph
        let areas = Dictionary(grouping: graph.used) { Self.area(of: $0.name.value) }
        var shapeNames: [String: String] = [:]
        for (_, shapes) in areas {
            let entries = shapes.map { NameResolver.Entry(key: $0.name.value, derived: OperationNames.type(Self.name(of: $0.name.value))) }
            shapeNames.merge(NameResolver.resolve(entries).names) { first, _ in first }
        }
        self.shapeNames = shapeNames
        var choices = ChoiceCollector(taken: Dictionary(grouping: shapeNames.keys, by: Self.area(of:)).mapValues { Set($0.compactMap { shapeNames[$0] }) })
        for shape in graph.used {
            for property in shape.properties { choices.add(property, of: shape) }
        }
        for operation in operations { choices.add(operation) }
        choiceNames = choices.names
        choicePlans = choices.plans
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
        shapeNames[name].map { .member(Self.namespace(Self.area(of: name)), $0) }
    }

    /// The open enum of known values; nil where there are none.
    func choice(_ values: [Located<String>], in area: String) -> TypeReference? {
        choiceNames[ChoiceKey(area: area, values: Set(values.map(\.value)))].map { .member(Self.namespace(area), $0) }
    }

    func mapping(_ type: OperationType, values: [Located<String>] = [], in area: String) -> ShapeMapping {
        ShapeMapping(graph.simplified(type), choice: values.isEmpty ? nil : choice(values, in: area)) { shape($0) }
    }

    /// The type with shapes in place of unions of shapes.
    func simplified(_ type: OperationType) -> OperationType { graph.simplified(type).unwrapped }

    static func namespace(_ area: String) -> TypeReference { .member("ZohoCRM", OperationNames.area(area)) }

    static func area(of name: String) -> String { name.split(separator: ".").first.map { String($0) } ?? name }

    static func name(of name: String) -> String { name.split(separator: ".").last.map { String($0) } ?? name }

    private func plan(_ shape: ShapeDescription) -> ShapePlan {
        let area = Self.area(of: shape.name.value)
        let isSent = graph.sent.contains(shape.name.value)
        let names = NameResolver.resolve(
            shape.properties.map { .init(key: $0.name.value, derived: OperationNames.property($0.name.value)) }
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
