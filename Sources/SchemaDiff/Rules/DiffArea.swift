/// What part of an organisation a rule is about.
public enum DiffArea: String, Hashable, Sendable, CaseIterable {
    case module, field, type, permission, capability, picklist, reference, computed, layout, relatedList = "related-list"
    case operation, drift, policy

    /// Its rules look at two descriptions; those of the others look at a fingerprint or at the policy.
    public var isCompared: Bool { self != .drift && self != .policy }
}
