import CRMSchema

/// Rules about modules: whether they are there, what they are called.
enum ModuleRules {
    static let rows: [RuleRow<ModuleMatch>] = [
        .init(
            "module.removed", .module, [.read, .write], .error, [.sourceBreaking, .readBreaking, .writeBreaking], "module removed",
            why: "Its type is no longer generated, and every call for it is refused.",
            next: "Remove the code that uses the module, or have it restored.", mirror: .rule("module.added")
        ) { match in
            guard let before = match.before, match.after == nil, match.isAbsenceKnown else { return [] }
            return [Change(FindingSide(before.apiName.value, at: before.apiName.location), FindingSide(nil, at: match.afterFallback))]
        },
        .init(
            "module.added", .module, [.read, .write], .note, .compatible, "module added",
            why: "There is one more type; nothing that exists changes.", next: Advice.nothing, mirror: .rule("module.removed")
        ) { match in
            guard let after = match.after, match.before == nil, match.isAbsenceKnown else { return [] }
            return [Change(FindingSide(nil, at: match.beforeFallback), FindingSide(after.apiName.value, at: after.apiName.location))]
        },
        .init(
            "module.renamed", .module, [.read, .write], .error, [.readBreaking, .writeBreaking], "API name changed",
            why: "Paths and lookups carry the API name, so an app that was built before asks for a module that is not there.",
            next: "Run `crm generate` and release the app; code with the old name compiles, with a warning.", mirror: .itself
        ) { match in
            guard let before = match.before, let after = match.after, before.apiName.value != after.apiName.value else { return [] }
            return [ModuleChecks.change(before, after, .apiName, before.apiName.value, after.apiName.value)]
        },
        .init(
            "module.recreated", .module, [.read, .write], .warning, [.readBreaking, .writeBreaking], "another module of the same name",
            why: "The module was deleted and made again: its records and their ids are new.",
            next: "Drop ids of its records that the app has stored.", mirror: .itself
        ) { match in
            guard match.isSameOrganisation, let (before, after) = match.listed, let old = before.id, let new = after.id, old != new
            else { return [] }
            return [ModuleChecks.change(before, after, .id, old, new)]
        },
        .init(
            "module.id-prefix.changed", .module, [.read, .write], .error, [.readBreaking, .writeBreaking], "ids begin otherwise",
            why: "Every id of the module is another one: ids that the app has stored are refused, and references are not told for the module's any more.",
            next: "Run `crm generate` against the installation that the app is for, and drop ids of the other one.", mirror: .itself,
            unproved: "Only installations of Vtiger have them, and the replays are of a Zoho organisation."
        ) { match in
            guard let before = match.before, let after = match.after, let old = before.idPrefix, let new = after.idPrefix, old != new
            else { return [] }
            return [ModuleChecks.change(before, after, .idPrefix, old, new)]
        },
        .init(
            "module.label.changed", .module, [], .note, .cosmetic, "label changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself,
            detect: ModuleChecks.differs(\.singularLabel, .label)),
        .init(
            "module.plural-label.changed", .module, [], .note, .cosmetic, "plural label changed",
            why: "Only what people see changes.", next: Advice.noAction, mirror: .itself,
            detect: ModuleChecks.differs(\.pluralLabel, .pluralLabel)),
        .init(
            "module.setting.changed", .module, [], .note, .cosmetic, "setting changed",
            why: "Neither code nor payloads depend on it.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.listed else { return [] }
            return Difference.settings(before.origin, after.origin, in: match) { $0 == "visibility" && before.status != after.status }
        },
        .init(
            "module.kind.changed", .module, [.read, .write], .error, [.sourceBreaking, .readBreaking, .writeBreaking], "kind changed",
            why: "Records, rows of subforms and links are different types and are called in different ways.",
            next: Advice.regenerate, mirror: .itself
        ) { match in
            guard let (before, after) = match.listed, before.kind != after.kind, before.kind.isOfRows || after.kind.isOfRows else { return [] }
            return [ModuleChecks.change(before, after, .kind, before.kind.word, after.kind.word)]
        },
        .init(
            "module.origin.changed", .module, [.read, .write], .warning, .compatible, "changed between standard and custom",
            why: "Its records are read and written as before; what only standard modules can do may come or go.",
            next: Advice.regenerate, mirror: .itself
        ) { match in
            guard let (before, after) = match.listed, before.kind != after.kind, !before.kind.isOfRows, !after.kind.isOfRows else { return [] }
            return [ModuleChecks.change(before, after, .kind, before.kind.word, after.kind.word)]
        },
        .init(
            "module.parent.changed", .module, [], .note, .compatible, "parent module changed",
            why: "Rows are read and written through the field that holds them, whatever the list of modules calls their parent.", next: Advice.noAction, mirror: .itself,
            detect: { match in
                guard let (before, after) = match.listed, before.parent != after.parent,
                    before.parent.map({ match.renames[$0] ?? $0 }) != after.parent
                else { return [] }
                return [ModuleChecks.change(before, after, .parent, before.parent, after.parent)]
            }),
        .init(
            "module.hidden", .module, [.read, .write], .warning, [.readBreaking, .writeBreaking], "module hidden",
            why: "Users no longer see the module, and the API may refuse calls for it.", next: Advice.askAdministrator,
            mirror: .rule("module.shown"),
            unproved: "How the API answers for hidden modules is not documented.",
            detect: ModuleChecks.status { old, new in old != .hidden && old != .scheduledForDeletion && new == .hidden }),
        .init(
            "module.shown", .module, [.read, .write], .note, .compatible, "module visible again",
            why: "Users see the module.", next: Advice.noAction, mirror: .rule("module.hidden"),
            detect: ModuleChecks.status { old, new in old == .hidden && new != .hidden && new != .scheduledForDeletion }),
        .init(
            "module.deletion.scheduled", .module, [.read, .write], .error, [.readBreaking, .writeBreaking],
            "module scheduled for deletion",
            why: "Its records will be gone soon.", next: Advice.askAdministrator, mirror: .rule("module.deletion.cancelled"),
            unproved: "What it announces has not happened yet.",
            detect: ModuleChecks.status { old, new in new == .scheduledForDeletion }),
        .init(
            "module.deletion.cancelled", .module, [.read, .write], .note, .compatible, "module no longer scheduled for deletion",
            why: "It stays.", next: Advice.noAction, mirror: .rule("module.deletion.scheduled"),
            detect: ModuleChecks.status { old, new in old == .scheduledForDeletion }),
        .init(
            "module.status.changed", .module, [], .note, .cosmetic, "status changed",
            why: "The status means the same for an app.", next: Advice.noAction, mirror: .itself,
            detect: ModuleChecks.status { old, new in old == new || [old, new] == [.visible, .other] || [old, new] == [.other, .visible] }),
    ]
}

extension ModuleDescription.Kind {
    /// Its records exist only inside of others, or between two of them.
    var isOfRows: Bool { self == .subform || self == .linking }
}
