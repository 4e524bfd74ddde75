import RecordCore

// Two values of two files, compared.
extension SourceValue {
    /// The same content in the same order.
    func isSame(as other: SourceValue) -> Bool { Self.isSame(node, other.node) }

    private static func isSame(_ a: JSONNode, _ b: JSONNode) -> Bool {
        switch (a.content, b.content) {
        case (.null, .null): true
        case (.bool(let x), .bool(let y)): x == y
        case (.number(let x), .number(let y)): x == y
        case (.string(let x), .string(let y)): x == y
        case (.array(let x), .array(let y)): x.count == y.count && zip(x, y).allSatisfy(isSame)
        case (.object(let x), .object(let y)):
            x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && isSame($0.value, $1.value) }
        default: false
        }
    }

    /// The innermost values that differ first. Elements of lists belong together by id or name.
    static func firstDifference(_ a: SourceValue, _ b: SourceValue) -> (SourceValue, SourceValue) {
        if let old = a.members, let new = b.members {
            for member in new {
                guard let partner = old.last(where: { $0.key.value == member.key.value })?.value, !partner.isSame(as: member.value) else { continue }
                return firstDifference(partner, member.value)
            }
        } else if let old = a.elements, let new = b.elements, old.count == new.count {
            for (place, element) in new.enumerated() {
                let partner = element.identity.flatMap { identity in old.first { $0.identity == identity } } ?? old[place]
                if !partner.isSame(as: element) { return firstDifference(partner, element) }
            }
        }
        return (a, b)
    }

    private var identity: String? { self["id"]?.string ?? self["api_name"]?.string ?? self["name"]?.string }
}
