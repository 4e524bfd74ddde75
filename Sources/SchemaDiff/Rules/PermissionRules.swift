import CRMSchema

/// Rules about what must be sent and what may be.
enum PermissionRules {
    static let rows: [RuleRow<FieldMatch>] = [
        .init(
            "mandatory.added", .permission, [.read, .write], .error, [.sourceBreaking, .writeBreaking], "mandatory now",
            why: "Records cannot be created without it: it becomes an argument, and its reads are no longer optional.",
            next: "Run `crm generate` and give a value where the compiler asks for one.", mirror: .rule("mandatory.removed"),
            detect: mandatory(added: true)),
        .init(
            "mandatory.removed", .permission, [.read, .write], .error, [.sourceBreaking, .readBreaking], "no longer mandatory",
            why: "It is no longer an argument, its reads become optional, and records can come without a value.",
            next: Advice.regenerate, mirror: .rule("mandatory.added"), detect: mandatory(added: false)),
        .init(
            "mandatory.flag.changed", .permission, [], .note, .cosmetic, "mandatory flag without effect",
            why: "The field cannot be sent, so the flag demands nothing.", next: Advice.noAction, mirror: .itself
        ) { match in
            guard let (before, after) = match.both, before.isFlaggedMandatory != after.isFlaggedMandatory,
                before.isMandatory == after.isMandatory
            else { return [] }
            return [FieldChecks.change(before, after, .mandatory, "\(before.isFlaggedMandatory)", "\(after.isFlaggedMandatory)")]
        },
        .init(
            "nullable.removed", .permission, .write, .error, .writeBreaking, "null no longer allowed",
            why: "A new record that says null for it is refused by the client; sent all the same, the server stores half of the record.",
            next: "Run `crm generate`, and leave the property alone where there is nothing to say.", mirror: .rule("nullable.added"),
            unproved: "Only describes of Vtiger tell it, and the replays are of a Zoho organisation.",
            detect: FieldChecks.turned(\.isNullable, .nullable, to: false)),
        .init(
            "nullable.added", .permission, .write, .note, .compatible, "null allowed",
            why: "New records may say null for it.", next: Advice.nothing, mirror: .rule("nullable.removed"),
            unproved: "Only describes of Vtiger tell it, and the replays are of a Zoho organisation.",
            detect: FieldChecks.turned(\.isNullable, .nullable, to: true)),
        .init(
            "permission.create.revoked", .permission, .write, .error, [.sourceBreaking, .writeBreaking],
            "can no longer be set when a record is created",
            why: "Drafts lose the property, and what is sent is refused or dropped.", next: Advice.regenerate,
            mirror: .rule("permission.create.granted"), detect: permission(\.isCreatable, .apiCreate, granted: false)),
        .init(
            "permission.create.granted", .permission, .write, .note, .compatible, "can be set when a record is created",
            why: "Drafts gain a property.", next: Advice.nothing, mirror: .rule("permission.create.revoked"),
            detect: permission(\.isCreatable, .apiCreate, granted: true)),
        .init(
            "permission.update.revoked", .permission, .write, .error, [.sourceBreaking, .writeBreaking], "can no longer be changed",
            why: "The property can only be read, and what is sent is refused or dropped.", next: Advice.regenerate,
            mirror: .rule("permission.update.granted"), detect: permission(\.isUpdatable, .apiUpdate, granted: false)),
        .init(
            "permission.update.granted", .permission, .write, .note, .compatible, "can be changed",
            why: "The property can be set.", next: Advice.nothing, mirror: .rule("permission.update.revoked"),
            detect: permission(\.isUpdatable, .apiUpdate, granted: true)),
        .init(
            "permission.screen-create.changed", .permission, [], .note, .cosmetic, "screens for new records changed",
            why: "The API is not concerned.", next: Advice.noAction, mirror: .itself, detect: screen(\.details.isWebCreatable, .webCreate, follows: [\.isCreatable])),
        .init(
            "permission.screen-update.changed", .permission, [], .note, .cosmetic, "screens for editing changed",
            why: "The API is not concerned.", next: Advice.noAction, mirror: .itself, detect: screen(\.details.isWebUpdatable, .webUpdate, follows: [\.isUpdatable])),
        .init(
            "permission.read-only-flag.changed", .permission, [], .note, .cosmetic, "read-only flag changed",
            why: "The flag does not decide what the API accepts.", next: Advice.noAction, mirror: .itself,
            detect: screen(\.details.isReadOnly, .readOnly,
                follows: [\.isCreatable, \.isUpdatable])),
        .init(
            "permission.always-read-only-flag.changed", .permission, [], .note, .cosmetic, "read-only flag of the field changed",
            why: "The flag does not decide what the API accepts.", next: Advice.noAction, mirror: .itself,
            detect: screen(\.details.isAlwaysReadOnly, .alwaysReadOnly,
                follows: [\.isCreatable, \.isUpdatable])),
        .init(
            "permission.profile.narrowed", .permission, [.read, .write], .warning, [.readBreaking, .writeBreaking],
            "a profile may do less with it",
            why: "With the token of a user of this profile the field cannot be changed, or is not there at all.",
            next: "Check under which user the app signs in.", mirror: .rule("permission.profile.widened"),
            unproved: "A sandbox has no users of other profiles.", detect: profile(narrowed: true)),
        .init(
            "permission.profile.widened", .permission, [.read, .write], .note, .compatible, "a profile may do more with it",
            why: "More users can use the field.", next: Advice.noAction, mirror: .rule("permission.profile.narrowed"),
            detect: profile(narrowed: false)),
    ]

    /// The flag decides: a mandatory field that can no longer be sent is a change of permission.
    private static func mandatory(added: Bool) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both, before.isFlaggedMandatory != after.isFlaggedMandatory else { return [] }
            return FieldChecks.turned(\.isMandatory, .mandatory, to: added)(match)
        }
    }

    /// What the system computes or keeps cannot be sent; that follows from a change of type, and is no change of its own.
    private static func permission(
        _ flag: FieldChecks.Path<Bool>, _ attribute: DescribedAttribute, granted: Bool
    ) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both, before.type.isKeptBySystem == after.type.isKeptBySystem else { return [] }
            return FieldChecks.turned(flag, attribute, to: granted)(match)
        }
    }

    /// A flag about screens. Where what the API allows has changed as well, that is the finding, and this repeats it.
    private static func screen(
        _ flag: FieldChecks.Path<Bool?>, _ attribute: DescribedAttribute, follows permissions: [FieldChecks.Path<Bool>]
    ) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both, permissions.allSatisfy({ before[keyPath: $0] == after[keyPath: $0] }) else { return [] }
            return FieldChecks.flips(flag, attribute)(match)
        }
    }

    private static func profile(narrowed: Bool) -> FieldChecks.Check {
        { match in
            guard let (before, after) = match.both else { return [] }
            return Matcher.match(before.details.profiles, after.details.profiles, id: \.id, name: \.name).compactMap { profile in
                guard let (was, now) = profile.both else { return unlisted(profile, in: match, narrowed: narrowed) }
                guard let old = was.permission, let new = now.permission, rank(old) != rank(new), (rank(new) < rank(old)) == narrowed
                else { return nil }
                return FieldChecks.change(before, after, .profiles, part: now.name, old, new)
            }
        }
    }

    /// A profile that is no longer among those that the field names, or that is now; unless it is new or gone altogether.
    private static func unlisted(_ profile: Match<ProfileAccess>, in match: FieldMatch, narrowed: Bool) -> Change? {
        guard let (before, after) = match.both, !before.details.profiles.isEmpty, !after.details.profiles.isEmpty else { return nil }
        let known = match.module.known
        if let gone = profile.before, narrowed, !known.isRemoved(gone.id ?? gone.name) {
            return FieldChecks.change(before, after, .profiles, part: gone.name, gone.permission ?? gone.name, nil)
        }
        if let new = profile.after, !narrowed, profile.before == nil, !known.isAdded(new.id ?? new.name) {
            return FieldChecks.change(before, after, .profiles, part: new.name, nil, new.permission ?? new.name)
        }
        return nil
    }

    private static func rank(_ permission: String) -> Int {
        switch permission.lowercased() {
        case "hidden": 0
        case "read_only": 1
        case "read_write": 2
        default: 1
        }
    }
}

extension FieldType {
    /// No value of it can ever be sent, whatever the flags say.
    var isKeptBySystem: Bool {
        switch self {
        case .autoNumber, .formula, .rollup, .recordID, .text(.image), .structured(.territory, _): true
        default: false
        }
    }
}
