import CRMSchema

/// The shapes that functions send and answer, directly or inside of others. One of several shapes becomes a shape with the
/// properties of all of them.
struct ShapeGraph {
    /// By full name, those made from several among them.
    private(set) var shapes: [String: ShapeDescription]
    private(set) var sent: Set<String> = []
    private(set) var answered: Set<String> = []
    /// Names of several shapes, in order → that of the shape that stands for them.
    private var merged: [[String]: String] = [:]

    init(_ shapes: [ShapeDescription]) {
        self.shapes = Dictionary(shapes.map { ($0.name.value, $0) }) { first, _ in first }
    }

    /// In the order of their names.
    var used: [ShapeDescription] { sent.union(answered).sorted().compactMap { shapes[$0] } }

    mutating func add(_ operation: OperationDescription) {
        let owner = operation.id.value.split(separator: ".").first.map { String($0) } ?? ""
        for parameter in operation.parameters {
            if let type = OperationType(parameter.type.value, area: owner) { visit(type, of: owner, parameter.name.value, isSent: true) }
        }
        if let body = operation.body {
            visit(body.type.value, of: owner, body.key?.value ?? "body", isSent: true)
            for property in body.beside { visit(property.type.value, of: owner, property.name.value, isSent: true) }
        }
        for result in operation.results {
            if let type = result.type { visit(type.value, of: owner, result.key?.value ?? "result", isSent: false) }
            for property in result.beside { visit(property.type.value, of: owner, property.name.value, isSent: false) }
        }
    }

    /// Adds a shape that is in no spec file: several keys that stand beside a result.
    mutating func add(_ shape: ShapeDescription) {
        shapes[shape.name.value] = shape
        visit(.shape(shape.name.value), of: "", "", isSent: false)
    }

    /// The type with shapes in place of unions of shapes.
    func simplified(_ type: OperationType) -> OperationType {
        switch type {
        case .scalar, .shape: type
        case .list(let element): .list(simplified(element))
        case .nullable(let type): .nullable(simplified(type))
        case .result(let details): .result(details.map(simplified))
        case .union(let types): Self.names(types).flatMap { merged[$0] }.map { .shape($0) } ?? .scalar(.json)
        }
    }

    private mutating func visit(_ type: OperationType, of owner: String, _ property: String, isSent: Bool) {
        switch type {
        case .scalar: break
        case .list(let type), .nullable(let type): visit(type, of: owner, property, isSent: isSent)
        case .result(let details): if let details { visit(details, of: owner, property, isSent: isSent) }
        case .union(let types):
            guard let names = Self.names(types) else { return }
            if merged[names] == nil { merge(names, property, owner: owner) }
            if let name = merged[names] { visit(.shape(name), of: owner, property, isSent: isSent) }
        case .shape(let name):
            guard let shape = shapes[name] else { return }
            let isNew = isSent ? sent.insert(name).inserted : answered.insert(name).inserted
            guard isNew else { return }
            for property in shape.properties { visit(property.type.value, of: name, property.name.value, isSent: isSent) }
        }
    }

    /// The names of shapes; nil if something else is among them.
    private static func names(_ types: [OperationType]) -> [String]? {
        let names = types.compactMap { type in if case .shape(let name) = type.unwrapped { name } else { nil } }
        return names.count == types.count ? names.sorted() : nil
    }

    private mutating func merge(_ names: [String], _ property: String, owner: String) {
        guard let area = names[0].split(separator: ".").first, let first = shapes[names[0]] else { return }
        let stem = CaseStyle.upperCamel(Words.split(property))
        let ownerStem = owner.split(separator: ".").last.map { CaseStyle.upperCamel(Words.split(String($0))) } ?? ""
        var name = "\(area).\(stem)"
        if shapes[name] != nil { name = "\(area).\(ownerStem)\(stem)" }
        while shapes[name] != nil { name += "Value" }
        var properties: [PropertyDescription] = []
        for property in names.compactMap({ shapes[$0] }).flatMap(\.properties) {
            if let place = properties.firstIndex(where: { $0.name.value == property.name.value }) {
                properties[place] = properties[place].joined(with: property)
            } else {
                properties.append(property)
            }
        }
        merged[names] = name
        shapes[name] = ShapeDescription(
            name: Located(name, at: first.location), properties: properties.sorted { $0.name.value < $1.name.value })
    }
}

extension PropertyDescription {
    /// A property that two shapes have in common: any JSON where their types differ.
    fileprivate func joined(with other: PropertyDescription) -> PropertyDescription {
        let isSame = type.value.unwrapped == other.type.value.unwrapped
        return PropertyDescription(
            name: name, type: isSame ? type : Located(.scalar(.json), at: type.location), isRequired: isRequired && other.isRequired,
            values: isSame ? values + other.values.filter { value in !values.contains { $0.value == value.value } } : [],
            isReadOnly: isReadOnly && other.isReadOnly)
    }
}
