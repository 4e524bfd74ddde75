import CRMSchema

/// Compares two descriptions of an organisation, rule by rule.
public enum SchemaComparison {
    /// The findings, in the order of modules, fields and rules. The order of things in the files makes no difference.
    /// - Parameters:
    ///   - before: what bindings and apps were built from.
    ///   - after: what the organisation is now.
    public static func findings(from before: SchemaDescription, to after: SchemaDescription) -> [Finding] {
        let pair = SchemaPair(before, after)
        var findings: [Finding] = []
        run(OrganisationRules.rows, on: pair, into: &findings)
        for module in pair.modules { compare(module, into: &findings) }
        for operation in pair.operations {
            run(OperationRules.rows, on: operation, into: &findings)
            for parameter in operation.parameters { run(ParameterRules.rows, on: parameter, into: &findings) }
            for answer in operation.answers { run(AnswerRules.rows, on: answer, into: &findings) }
        }
        for shape in pair.shapes {
            for parameter in shape.parameters { run(ParameterRules.rows, on: parameter, into: &findings) }
            for answer in shape.answers { run(AnswerRules.rows, on: answer, into: &findings) }
        }
        return FindingOrder.sorted(findings)
    }

    private static func compare(_ module: ModuleMatch, into findings: inout [Finding]) {
        let name = module.name
        let former = FormerNames(module: module.before?.apiName.value)
        run(ModuleRules.rows, on: module, module: name, former: former, into: &findings)
        run(ModuleAccessRules.rows, on: module, module: name, former: former, into: &findings)
        run(OrderRules.modules, on: module, module: name, former: former, into: &findings)
        let fields = module.fields
        for field in fields where !field.isUnchanged {
            var former = former
            former.field = field.before?.apiName.value
            run(DiffRules.fieldRows, on: field, module: name, field: field.name, former: former, into: &findings)
            for option in field.options ?? [] {
                former.value = option.before?.value.value
                run(PicklistRules.rows, on: option, module: name, field: field.name, former: former, into: &findings)
            }
        }
        let layouts = module.layouts
        let known = layouts.isEmpty ? ModuleFields([]) : ModuleFields(fields)
        for layout in layouts {
            var former = former
            former.layoutID = layout.before?.id
            run(LayoutRules.rows, on: layout, module: name, former: former, into: &findings)
            run(OrderRules.layouts, on: layout, module: name, former: former, into: &findings)
            for field in layout.fields(of: known) {
                former.field = field.before?.apiName.value ?? field.field?.before?.apiName.value
                run(LayoutFieldRules.rows, on: field, module: name, field: field.name, former: former, into: &findings)
                run(LayoutPicklistRules.rows, on: field, module: name, field: field.name, former: former, into: &findings)
            }
        }
        for list in module.relatedLists {
            var former = former
            former.relatedList = list.before?.apiName.value
            run(RelatedListRules.rows, on: list, module: name, former: former, into: &findings)
        }
    }

    private static func run<Subject>(
        _ rows: [RuleRow<Subject>], on subject: Subject, module: String? = nil, field: String? = nil,
        former: FormerNames = FormerNames(), into findings: inout [Finding]
    ) {
        for row in rows {
            for change in row.detect(subject) {
                findings.append(
                    Finding(
                        row.rule, module: module, field: field, part: change.part, before: change.before, after: change.after, former: former))
            }
        }
    }
}
