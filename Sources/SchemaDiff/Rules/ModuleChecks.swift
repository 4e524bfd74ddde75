import CRMSchema

/// How rows of the table about modules see their change.
enum ModuleChecks {
    typealias Check = @Sendable (ModuleMatch) -> [Change]

    /// A flag was one thing and is the other, and neither side guesses.
    static func turned(
        _ flag: KeyPath<ModuleDescription, Bool> & Sendable, _ attribute: DescribedAttribute, to state: Bool
    ) -> Check {
        { match in
            guard let (before, after) = match.listed, before[keyPath: flag] != state, after[keyPath: flag] == state else { return [] }
            return [change(before, after, attribute, "\(!state)", "\(state)")]
        }
    }

    static func differs(_ text: KeyPath<ModuleDescription, String?> & Sendable, _ attribute: DescribedAttribute) -> Check {
        { match in
            guard let (before, after) = match.listed, before[keyPath: text] != after[keyPath: text] else { return [] }
            return [change(before, after, attribute, before[keyPath: text], after[keyPath: text])]
        }
    }

    /// The status went from one of some to one of others; see `StatusClass`.
    static func status(_ isMeant: @escaping @Sendable (StatusClass, StatusClass) -> Bool) -> Check {
        { match in
            guard let (before, after) = match.listed, let old = before.status, let new = after.status, old != new,
                isMeant(StatusClass(old), StatusClass(new))
            else { return [] }
            return [change(before, after, .status, old, new)]
        }
    }

    /// A profile stands on one side alone.
    static func profile(gained: Bool) -> Check {
        { match in
            guard let (before, after) = match.listed, let old = before.profiles, let new = after.profiles else { return [] }
            return Matcher.match(old, new, id: \.id, name: \.name).compactMap { profile in
                guard let one = gained ? profile.after : profile.before, profile.both == nil else { return nil }
                let name = one.name
                // A profile that nobody has any more, or that is new, is told once.
                if gained ? match.known.isAdded(one.id ?? name) : match.known.isRemoved(one.id ?? name) { return nil }
                return change(before, after, .profiles, part: name, gained ? nil : name, gained ? name : nil)
            }
        }
    }

    /// A file about the module is there on one side alone.
    static func list(
        _ place: KeyPath<ModuleDescription.ListPlaces, SourceLocation?> & Sendable, appears: Bool
    ) -> Check {
        { match in
            guard let before = match.before, let after = match.after else { return [] }
            let old = before.places[keyPath: place]
            let new = after.places[keyPath: place]
            guard (old == nil) != (new == nil), (new != nil) == appears else { return [] }
            return [
                Change(
                    FindingSide(old.map(\.file), at: old ?? before.location), FindingSide(new.map(\.file), at: new ?? after.location))
            ]
        }
    }

    static func change(
        _ before: ModuleDescription, _ after: ModuleDescription, _ attribute: DescribedAttribute, part: String? = nil,
        _ old: String?, _ new: String?
    ) -> Change {
        Difference.change(
            part: part, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}

/// What a module's status means.
enum StatusClass: Hashable {
    case visible, hidden, scheduledForDeletion, other

    init(_ word: String) {
        switch word.lowercased() {
        case "visible": self = .visible
        case "user_hidden", "system_hidden", "hidden": self = .hidden
        case "scheduled_for_deletion": self = .scheduledForDeletion
        default: self = .other
        }
    }
}
