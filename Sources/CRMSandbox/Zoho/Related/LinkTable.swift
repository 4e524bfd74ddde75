import RecordCore

/// The links between records that exist by themselves.
struct LinkTable: Sendable {
    struct Link: Sendable {
        let left: UInt64
        let right: UInt64
        /// What the link says, ready for an answer.
        var value: JSONValue?
    }

    private var links: [LinkKind: [Link]] = [:]

    /// The records on the other side, the first linked first.
    func linked(_ kind: LinkKind, to record: UInt64, isLeft: Bool) -> [(id: UInt64, value: JSONValue?)] {
        (links[kind] ?? []).compactMap { link in
            guard (isLeft ? link.left : link.right) == record else { return nil }
            return (isLeft ? link.right : link.left, link.value)
        }
    }

    /// Links two records; a link that is there says something new from now on.
    mutating func put(_ kind: LinkKind, _ record: UInt64, _ other: UInt64, isLeft: Bool, value: JSONValue?) {
        let link = Link(left: isLeft ? record : other, right: isLeft ? other : record, value: value)
        if let known = index(kind, link.left, link.right) {
            if value != nil { links[kind]?[known].value = value }
        } else {
            links[kind, default: []].append(link)
        }
    }

    /// False if there is no such link.
    mutating func remove(_ kind: LinkKind, _ record: UInt64, _ other: UInt64, isLeft: Bool) -> Bool {
        guard let known = index(kind, isLeft ? record : other, isLeft ? other : record) else { return false }
        links[kind]?.remove(at: known)
        return true
    }

    /// Hands a record's links over to another one of its module, which keeps its own where both have one.
    mutating func move(_ record: UInt64, to other: UInt64, in module: String) {
        for (kind, all) in links {
            for isLeft in [true, false] where (isLeft ? kind.left : kind.right).module == module {
                for link in all where (isLeft ? link.left : link.right) == record {
                    let partner = isLeft ? link.right : link.left
                    _ = remove(kind, record, partner, isLeft: isLeft)
                    let isKnown = index(kind, isLeft ? other : partner, isLeft ? partner : other) != nil
                    if !isKnown { put(kind, other, partner, isLeft: isLeft, value: link.value) }
                }
            }
        }
    }

    private func index(_ kind: LinkKind, _ left: UInt64, _ right: UInt64) -> Int? {
        links[kind]?.firstIndex { $0.left == left && $0.right == right }
    }
}
