import CRMSchema

/// Rules for a live organisation that is compared with generated code alone, which knows a module's fingerprint and
/// little of its fields: `crm drift`, which has the snapshots, names everything.
package enum DriftRules {
    package static let shape = DiffRule(
        "drift.shape.changed", .drift, [.read, .write], .warning, [.readBreaking, .writeBreaking], "differs in what generated code cannot name",
        why: "The module's fingerprint differs in lengths, values of picklists, targets, capabilities, layouts or related lists.",
        next: "Run `crm drift` on the snapshots that the app was built from; it names every difference.",
        mirror: .none(because: "both directions are the same question"))
    package static let looks = DiffRule(
        "drift.looks.changed", .drift, [], .note, .cosmetic, "looks different to people",
        why: "Labels, tooltips, the order of values or sections of layouts differ; nothing that code depends on does.",
        next: Advice.noAction, mirror: .none(because: "both directions are the same question"))

    static let all = [shape, looks]

    /// A finding about a module as a whole.
    package static func finding(_ rule: DiffRule, module: String, after: String? = nil, at place: SourceLocation) -> Finding {
        Finding(rule, module: module, field: nil, part: nil, before: FindingSide(nil, at: place), after: FindingSide(after, at: place))
    }
}
