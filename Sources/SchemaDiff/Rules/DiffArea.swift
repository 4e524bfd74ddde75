/// What part of an organisation a rule is about.
public enum DiffArea: String, Hashable, Sendable, CaseIterable {
    case module, field, type, permission, capability, picklist, reference, computed, layout, relatedList = "related-list"
    case operation, policy
}
