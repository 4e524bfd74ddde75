import CRMSchema

/// How rows of the tables about fields see their change.
enum FieldChecks {
    typealias Check = @Sendable (FieldMatch) -> [Change]
    typealias Path<Value> = KeyPath<FieldDescription, Value> & Sendable

    /// A flag was one thing and is the other.
    static func turned(_ flag: Path<Bool>, _ attribute: DescribedAttribute, to state: Bool) -> Check {
        { match in
            guard let (before, after) = match.both, before[keyPath: flag] != state, after[keyPath: flag] == state else { return [] }
            return [change(before, after, attribute, "\(!state)", "\(state)")]
        }
    }

    /// A flag that the metadata may leave out differs; silence is no difference.
    static func flips(_ flag: Path<Bool?>, _ attribute: DescribedAttribute) -> Check {
        { match in
            guard let (before, after) = match.both, let old = before[keyPath: flag], let new = after[keyPath: flag], old != new
            else { return [] }
            return [change(before, after, attribute, "\(old)", "\(new)")]
        }
    }

    /// A text differs; one that comes or goes counts.
    static func differs(_ text: Path<String?>, _ attribute: DescribedAttribute) -> Check {
        { match in
            guard let (before, after) = match.both, before[keyPath: text] != after[keyPath: text] else { return [] }
            return [change(before, after, attribute, before[keyPath: text], after[keyPath: text])]
        }
    }

    /// A text differs that both sides have.
    static func rewritten(_ text: Path<String?>, _ attribute: DescribedAttribute) -> Check {
        { match in
            guard let (before, after) = match.both, let old = before[keyPath: text], let new = after[keyPath: text], old != new
            else { return [] }
            return [change(before, after, attribute, old, new)]
        }
    }

    /// A number that both sides have went up or down.
    static func moved(_ number: Path<Int?>, _ attribute: DescribedAttribute, up: Bool) -> Check {
        { match in
            guard let (before, after) = match.both, let old = before[keyPath: number], let new = after[keyPath: number],
                up ? new > old : new < old
            else { return [] }
            return [change(before, after, attribute, "\(old)", "\(new)")]
        }
    }

    static func change(
        _ before: FieldDescription, _ after: FieldDescription, _ attribute: DescribedAttribute, part: String? = nil,
        _ old: String?, _ new: String?
    ) -> Change {
        Difference.change(
            part: part, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}
