import CRMSchema

/// A type while it is imported: shapes are numbers, as names are given at the end.
indirect enum ImportedType: Hashable {
    case scalar(OperationType.Scalar)
    case list(ImportedType)
    case shape(Int)
    case union([ImportedType])
    case result(ImportedType?)
    case nullable(ImportedType)

    /// Of several: each once, choices within choices laid open.
    static func either(_ types: [ImportedType]) -> ImportedType? {
        var flat: [ImportedType] = []
        var isNullable = false
        func add(_ type: ImportedType) {
            switch type {
            case .union(let types): types.forEach(add)
            case .nullable(let type):
                isNullable = true
                add(type)
            default: if !flat.contains(type) { flat.append(type) }
            }
        }
        types.forEach(add)
        // Any value says all there is to say.
        if flat.contains(.scalar(.json)) { flat = [.scalar(.json)] }
        // What became of a write is one type, whatever its details are.
        let details = flat.compactMap { if case .result(let details) = $0 { details } else { nil } }
        let results = flat.filter { if case .result = $0 { true } else { false } }
        if results.count > 1 {
            flat = flat.filter { !results.contains($0) } + [.result(either(details))]
        }
        // A list of one or a list of the other is told by its elements.
        let elements = flat.compactMap { if case .list(let element) = $0 { element } else { nil } }
        if elements.count > 1, let element = either(elements) {
            flat = flat.filter { if case .list = $0 { false } else { true } } + [.list(element)]
        }
        guard let first = flat.first else { return nil }
        let type = flat.count == 1 ? first : .union(flat)
        return isNullable ? .nullable(type) : type
    }

    var shapes: [Int] {
        switch self {
        case .scalar: []
        case .list(let type), .nullable(let type): type.shapes
        case .shape(let number): [number]
        case .union(let types): types.flatMap(\.shapes)
        case .result(let details): details?.shapes ?? []
        }
    }

    /// With names in place of numbers. The alternatives of a choice are sorted, so that their order in the documents
    /// makes no difference.
    func named(_ name: (Int) -> String) -> OperationType {
        switch self {
        case .scalar(let scalar): .scalar(scalar)
        case .list(let type): .list(type.named(name))
        case .shape(let number): .shape(name(number))
        case .union(let types): Self.choice(types.map { $0.named(name) })
        case .result(let details): .result(details?.named(name))
        case .nullable(let type): .nullable(type.named(name))
        }
    }

    private static func choice(_ types: [OperationType]) -> OperationType {
        // Two shapes may have become one.
        let sorted = Set(types).sorted { $0.description < $1.description }
        return sorted.count == 1 ? sorted[0] : .union(sorted)
    }
}
