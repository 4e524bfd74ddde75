import CRMSchema

/// Rules about what may be done with a module, and what is known of it.
enum ModuleAccessRules {
    static let rows: [RuleRow<ModuleMatch>] = [
        .init(
            "module.support.lost", .module, [.read, .write], .error, [.sourceBreaking, .readBreaking, .writeBreaking],
            "no longer served by the API",
            why: "Every call for the module is refused.", next: Advice.askAdministrator, mirror: .rule("module.support.gained"),
            detect: ModuleChecks.turned(\.isSupported, .supported, to: false)),
        .init(
            "module.support.gained", .module, [.read, .write], .note, .compatible, "now served by the API",
            why: "There is one more module to call.", next: Advice.nothing, mirror: .rule("module.support.lost"),
            detect: ModuleChecks.turned(\.isSupported, .supported, to: true)),
        .init(
            "module.create.revoked", .module, .write, .error, [.sourceBreaking, .writeBreaking], "records can no longer be created",
            why: "The module loses `create`, and the API refuses new records.", next: Advice.regenerate,
            mirror: .rule("module.create.granted"), detect: ModuleChecks.turned(\.isCreatable, .creatable, to: false)),
        .init(
            "module.create.granted", .module, .write, .note, .compatible, "records can be created",
            why: "The module gains `create`.", next: Advice.nothing, mirror: .rule("module.create.revoked"),
            detect: ModuleChecks.turned(\.isCreatable, .creatable, to: true)),
        .init(
            "module.edit.revoked", .module, .write, .error, [.sourceBreaking, .writeBreaking], "records can no longer be edited",
            why: "The module loses `update`, and the API refuses changes.", next: Advice.regenerate,
            mirror: .rule("module.edit.granted"), detect: ModuleChecks.turned(\.isEditable, .editable, to: false)),
        .init(
            "module.edit.granted", .module, .write, .note, .compatible, "records can be edited",
            why: "The module gains `update`.", next: Advice.nothing, mirror: .rule("module.edit.revoked"),
            detect: ModuleChecks.turned(\.isEditable, .editable, to: true)),
        .init(
            "module.delete.revoked", .module, .write, .error, [.sourceBreaking, .writeBreaking], "records can no longer be deleted",
            why: "The module loses `delete`, and the API refuses it.", next: Advice.regenerate,
            mirror: .rule("module.delete.granted"), detect: ModuleChecks.turned(\.isDeletable, .deletable, to: false)),
        .init(
            "module.delete.granted", .module, .write, .note, .compatible, "records can be deleted",
            why: "The module gains `delete`.", next: Advice.nothing, mirror: .rule("module.delete.revoked"),
            detect: ModuleChecks.turned(\.isDeletable, .deletable, to: true)),
        .init(
            "module.profile.lost", .permission, [.read, .write], .warning, [.readBreaking, .writeBreaking], "hidden from a profile",
            why: "Calls with the token of a user of this profile are refused.",
            next: "Check under which user the app signs in.", mirror: .rule("module.profile.gained"),
            unproved: "A sandbox has no users of other profiles.",
            detect: ModuleChecks.profile(gained: false)),
        .init(
            "module.profile.gained", .permission, [.read, .write], .note, .compatible, "open to one more profile",
            why: "More users may use the module.", next: Advice.noAction, mirror: .rule("module.profile.lost"),
            detect: ModuleChecks.profile(gained: true)),
        .init(
            "module.fields.unknown", .module, [.read, .write], .error, .sourceBreaking, "its fields are no longer in the snapshot",
            why: "Without its fields no type is generated for the module.", next: Advice.pull, mirror: .rule("module.fields.known"),
            detect: ModuleChecks.list(\.fields, appears: false)),
        .init(
            "module.fields.known", .module, [.read, .write], .note, .compatible, "its fields are in the snapshot now",
            why: "A type is generated for the module.", next: Advice.nothing, mirror: .rule("module.fields.unknown"),
            detect: ModuleChecks.list(\.fields, appears: true)),
        .init(
            "module.layouts.unknown", .layout, .write, .warning, .sourceBreaking, "its layouts are no longer in the snapshot",
            why: "Layout tokens are no longer generated, and what layouts demand cannot be compared.", next: Advice.pull,
            mirror: .rule("module.layouts.known"), detect: ModuleChecks.list(\.layouts, appears: false)),
        .init(
            "module.layouts.known", .layout, .write, .note, .compatible, "its layouts are in the snapshot now",
            why: "Layout tokens are generated.", next: Advice.nothing, mirror: .rule("module.layouts.unknown"),
            detect: ModuleChecks.list(\.layouts, appears: true)),
        .init(
            "module.related-lists.unknown", .relatedList, .read, .warning, .sourceBreaking,
            "its related lists are no longer in the snapshot",
            why: "Tokens of related lists are no longer generated.", next: Advice.pull, mirror: .rule("module.related-lists.known"),
            detect: ModuleChecks.list(\.relatedLists, appears: false)),
        .init(
            "module.related-lists.known", .relatedList, .read, .note, .compatible, "its related lists are in the snapshot now",
            why: "Tokens of related lists are generated.", next: Advice.nothing, mirror: .rule("module.related-lists.unknown"),
            detect: ModuleChecks.list(\.relatedLists, appears: true)),
    ]
}
