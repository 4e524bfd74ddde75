/// All rules, in the order of their areas.
public enum DiffRules {
    public static let all: [DiffRule] =
        OrganisationRules.rows.map(\.rule) + ModuleRules.rows.map(\.rule) + ModuleAccessRules.rows.map(\.rule) + FieldRules.rows.map(\.rule) + TypeRules.rows.map(\.rule)
        + SizeRules.rows.map(\.rule) + PermissionRules.rows.map(\.rule) + CapabilityRules.rows.map(\.rule)
        + PicklistRules.rows.map(\.rule) + PicklistListRules.rows.map(\.rule) + ReferenceRules.rows.map(\.rule)
        + ComputedRules.rows.map(\.rule) + LayoutRules.rows.map(\.rule) + LayoutFieldRules.rows.map(\.rule)
        + LayoutPicklistRules.rows.map(\.rule) + OrderRules.modules.map(\.rule) + OrderRules.layouts.map(\.rule)
        + RelatedListRules.rows.map(\.rule) + OperationRules.rows.map(\.rule) + ParameterRules.rows.map(\.rule)
        + AnswerRules.rows.map(\.rule) + DriftRules.all + PolicyRules.all

    /// The rule of this id.
    public static func rule(_ id: String) -> DiffRule? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// Tables that look at a field, run over every pair of fields.
    static let fieldRows =
        FieldRules.rows + TypeRules.rows + SizeRules.rows + PermissionRules.rows + CapabilityRules.rows + PicklistListRules.rows
        + ReferenceRules.rows + ComputedRules.rows
}
