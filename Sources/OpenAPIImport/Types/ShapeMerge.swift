import CRMSchema

/// Shapes of one name that look the same, down to the last property, become one. The documents repeat them in every
/// file.
struct ShapeMerge {
    /// For each shape the number of its class.
    let classes: [Int]

    init(_ shapes: [ImportedShape]) {
        // First all of one name are thought the same; every round tells apart what differs in what it refers to.
        var classes = Self.number(shapes.map { ($0.nickname ?? $0.name).lowercased() })
        var count = 0
        while true {
            let next = Self.number(shapes.indices.map { "\(classes[$0])\n\(Self.text(shapes[$0], classes))" })
            let distinct = Set(next).count
            classes = next
            guard distinct > count else { break }
            count = distinct
        }
        self.classes = classes
    }

    private static func number(_ keys: [String]) -> [Int] {
        var numbers: [String: Int] = [:]
        return keys.map { key in
            if let number = numbers[key] { return number }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
    }

    /// All that there is to say of a shape.
    private static func text(_ shape: ImportedShape, _ classes: [Int]) -> String {
        shape.properties.map { property in
            let type = property.type.named { "C\(classes[$0])" }
            let limits = "\(property.isRequired) \(property.isReadOnly) \(property.maximum ?? -1) \(property.minimum ?? -1) \(property.standard?.jsonText ?? "")"
            return "\(property.name)\t\(type)\t\(limits)\t\(property.values.sorted().joined(separator: "\t"))"
        }.joined(separator: "\n")
    }
}
