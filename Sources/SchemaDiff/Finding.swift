import CRMSchema

/// A difference between two descriptions, found by a rule.
public struct Finding: Hashable, Sendable {
    public let rule: DiffRule
    /// API names as they are now; of what is gone, as they were.
    public let module: String?
    public let field: String?
    /// What of the module or field it is about: the value of a picklist, the name of a layout or list, an operation.
    public let part: String?
    public let before: FindingSide
    public let after: FindingSide
    /// Sixteen hexadecimal digits. The same for the same change, wherever it stands in its files.
    public let fingerprint: String
    /// The rule's, unless a policy says otherwise.
    public internal(set) var severity: DiffSeverity
    /// Why a policy keeps it quiet; nil if none does.
    public internal(set) var suppression: String?
    /// What it is about by the names that apps were built with.
    public let former: FormerNames
    /// Where an app uses it, in the order of files and lines; empty if it does not, nil if nobody looked.
    public internal(set) var uses: [FindingUse]?

    init(
        _ rule: DiffRule, module: String?, field: String?, part: String?, before: FindingSide, after: FindingSide,
        former: FormerNames = FormerNames()
    ) {
        self.rule = rule
        self.module = module
        self.field = field
        self.part = part
        self.before = before
        self.after = after
        self.former = former
        severity = rule.severity
        var hash = StableHash()
        for text in [rule.id, module, field, part, before.value, after.value] { hash.add(text) }
        fingerprint = hash.hexadecimal
    }

    /// `Leads.Phone`, `Leads.Rating “Hot”`.
    public var subject: String {
        let name = [module, field].compactMap(\.self).joined(separator: ".")
        guard let part else { return name }
        return name.isEmpty ? part : "\(name) “\(part)”"
    }

    /// One line without the place: `Leads.Phone: length reduced (30 → 20)`.
    public var message: String {
        let values: String =
            switch (before.value, after.value) {
            case (let old?, let new?): " (\(Self.shortened(old)) → \(Self.shortened(new)))"
            case (let old?, nil): " (was \(Self.shortened(old)))"
            case (nil, let new?): " (now \(Self.shortened(new)))"
            case (nil, nil): ""
            }
        return "\(subject): \(rule.title)\(values)"
    }

    /// The side that people should look at: the new one, unless the thing is gone from it.
    public var location: SourceLocation { after.value == nil && before.value != nil ? before.location : after.location }

    private static func shortened(_ text: String) -> String { text.count > 120 ? text.prefix(119) + "…" : text }
}
