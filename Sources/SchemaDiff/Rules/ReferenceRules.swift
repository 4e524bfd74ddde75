import CRMSchema

/// Rules about what references and subforms point at.
enum ReferenceRules {
    private static let all: DiffClaims = [.sourceBreaking, .readBreaking, .writeBreaking]

    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "reference.target.changed", .reference, [.read, .write], .error, all, "points at another module",
            why: "The ids are those of other records, and have another Swift type.", next: Advice.regenerate, mirror: .itself,
            detect: differs(.target) { if case .lookup(let module) = $0 { module } else { nil } }),
        .init(
            "reference.targets.narrowed", .reference, .write, .warning, .writeBreaking, "may no longer point at a module",
            why: "References to its records are refused.", next: Advice.checkWrites, mirror: .rule("reference.targets.widened"),
            detect: targets(gained: false)),
        .init(
            "reference.targets.widened", .reference, .read, .note, .compatible, "may point at one more module",
            why: "References to records of one more module can arrive.", next: Advice.checkReads,
            mirror: .rule("reference.targets.narrowed"), detect: targets(gained: true)),
        .init(
            "reference.rows.changed", .reference, [.read, .write], .error, all, "rows are those of another module",
            why: "The rows have other fields and another Swift type.", next: Advice.regenerate, mirror: .itself,
            detect: differs(.target) { if case .subform(let module) = $0 { module } else { nil } }),
        .init(
            "reference.linking-module.changed", .reference, .read, .warning, .compatible, "links are kept in another module",
            why: "Links are read and written through the field as before; code that asks for the linking module itself asks for another.",
            next: Advice.checkReads, mirror: .itself,
            detect: differs(.linkingModule) { if case .multiLookup(let linking, _, _) = $0 { linking } else { nil } }),
        .init(
            "reference.linking-key.changed", .reference, [.read, .write], .error, [.readBreaking, .writeBreaking],
            "the reference in a link has another name",
            why: "Links carry the name: an app that was built before finds nothing in them.", next: Advice.regenerate, mirror: .itself
        ) { match in
            // A reference that the metadata does not name has the field's name, and that is a finding of its own.
            if let (before, after) = match.both, case .multiLookup(_, before.apiName.value, _) = before.type,
                case .multiLookup(_, after.apiName.value, _) = after.type
            {
                return []
            }
            return differs(.linkingKey, renames: false) { if case .multiLookup(_, let key, _) = $0 { key } else { nil } }(match)
        },
        .init(
            "reference.linked-module.changed", .reference, [.read, .write], .error, all, "links to another module",
            why: "The ids are those of other records, and have another Swift type.", next: Advice.regenerate, mirror: .itself,
            detect: differs(.module) { if case .multiLookup(_, _, let target) = $0 { target } else { nil } }),
        .init(
            "reference.related-list.renamed", .reference, .read, .warning, .readBreaking, "its list on the other module has another name",
            why: "Calls for the related list carry the name.", next: Advice.regenerate, mirror: .itself,
            unproved: "Only the other module's list of related lists has tokens: see related-list.renamed.",
            detect: { match in
                // Where the other module's lists are known, that one of them was renamed is told there.
                guard let old = match.before?.details.relatedList, let new = match.after?.details.relatedList,
                    !match.module.isListRename(old, new)
                else { return [] }
                return FieldChecks.rewritten(\.details.relatedList, .relatedList)(match)
            }),
    ]

    /// A module that was renamed is the same module: that is one finding, not one for each reference to it.
    private static func differs(
        _ attribute: DescribedAttribute, renames: Bool = true, _ name: @escaping @Sendable (FieldType) -> String?
    ) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both, let old = name(before.type), let new = name(after.type), old != new,
                (renames ? match.module.renames[old] ?? old : old) != new
            else { return [] }
            return [FieldChecks.change(before, after, attribute, old, new)]
        }
    }

    /// An empty list means any module, so it contains all.
    private static func targets(gained: Bool) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both, case .anyLookup(let old) = before.type, case .anyLookup(let new) = after.type else {
                return []
            }
            // Lists may lag behind the names of modules.
            let known = Set(old.map { new.contains($0) ? $0 : match.module.renames[$0] ?? $0 })
            if known.isEmpty || new.isEmpty {
                guard known.isEmpty != new.isEmpty, new.isEmpty == gained else { return [] }
                return [FieldChecks.change(before, after, .targets, known.isEmpty ? "any" : old.joined(separator: ", "), new.isEmpty ? "any" : new.joined(separator: ", "))]
            }
            let names = gained ? Set(new).subtracting(known) : known.subtracting(new)
            return names.sorted().map { FieldChecks.change(before, after, .targets, part: $0, gained ? nil : $0, gained ? $0 : nil) }
        }
    }
}
