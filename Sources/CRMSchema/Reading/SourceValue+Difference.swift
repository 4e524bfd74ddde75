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

    /// Says the same, apart from what is known: order does not count, nor how "nothing" is spelled, nor whether a
    /// number is a string.
    func saysSame(as other: SourceValue, apart known: KnownChanges) -> Bool {
        if elements != nil || other.elements != nil, let old = listOrNothing, let new = other.listOrNothing {
            return Self.firstUnmatched(old, new, apart: known) == nil && Self.pairs(old, new).allSatisfy { $0.saysSame(as: $1, apart: known) }
        }
        if isBlank || other.isBlank { return isBlank && other.isBlank }
        if let old = members, let new = other.members {
            let partners = Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            let names = Set(old.map(\.name))
            return old.allSatisfy { member in
                partners[member.name].map { member.value.saysSame(as: $0, apart: known) } ?? member.value.isBlank
            } && new.allSatisfy { names.contains($0.name) || $0.value.isBlank }
        }
        if let old = boolean, let new = other.boolean { return old == new }
        guard let old = string, let new = other.string else { return false }
        return old == new || known.isRename(old, new)
    }

    /// The innermost values that differ first. Elements of lists belong together by id or name.
    static func firstDifference(
        _ a: SourceValue, _ b: SourceValue, apart known: KnownChanges = KnownChanges()
    ) -> (SourceValue, SourceValue) {
        if a.isBlank || b.isBlank { return (a, b) }
        if let old = a.members, let new = b.members {
            for member in new {
                guard let partner = old.last(where: { $0.name == member.name })?.value else {
                    if member.value.isBlank { continue }
                    return (a, member.value)
                }
                if !partner.saysSame(as: member.value, apart: known) { return firstDifference(partner, member.value, apart: known) }
            }
            let names = Set(new.map(\.name))
            if let gone = old.first(where: { !names.contains($0.name) && !$0.value.isBlank }) { return (gone.value, b) }
        } else if let old = a.elements, let new = b.elements {
            if let unmatched = firstUnmatched(old, new, apart: known) { return (unmatched.here ?? a, unmatched.there ?? b) }
            for (here, there) in pairs(old, new) where !here.saysSame(as: there, apart: known) {
                return firstDifference(here, there, apart: known)
            }
        }
        return (a, b)
    }

    /// Elements that are on both sides.
    private static func pairs(_ old: [SourceValue], _ new: [SourceValue]) -> [(SourceValue, SourceValue)] {
        let partners = Dictionary(old.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
        return new.compactMap { element in partners[element.identity].map { ($0, element) } }
    }

    /// An element that one side alone has, though nobody knows that it went or came.
    private static func firstUnmatched(
        _ old: [SourceValue], _ new: [SourceValue], apart known: KnownChanges
    ) -> (here: SourceValue?, there: SourceValue?)? {
        let before = Set(old.map(\.identity))
        let after = Set(new.map(\.identity))
        let gone = old.first { !after.contains($0.identity) && !known.isRemoved($0.identity) }
        let come = new.first { !before.contains($0.identity) && !known.isAdded($0.identity) }
        // A text among others that was renamed went under one name and came under another.
        if let gone, let come, known.isRename(gone.identity, come.identity), old.count == new.count { return nil }
        return gone == nil && come == nil ? nil : (gone, come)
    }

    /// A list; an empty one where the file says "nothing here" in other words.
    private var listOrNothing: [SourceValue]? { elements ?? (isBlank ? [] : nil) }

    private var identity: String { self["id"]?.string ?? self["api_name"]?.string ?? self["name"]?.string ?? text }
}
