import CRMSchema

/// Two descriptions, put beside each other.
struct SchemaPair: Sendable {
    let before: SchemaDescription
    let after: SchemaDescription
    let modules: [ModuleMatch]
    let operations: [OperationMatch]

    init(_ before: SchemaDescription, _ after: SchemaDescription) {
        self.before = before
        self.after = after
        let matches = Matcher.match(before.modules, after.modules, id: \.id, name: \.apiName.value)
        var renames: [String: String] = [:]
        for case let (old, new)? in matches.map(\.both) where old.apiName.value != new.apiName.value {
            renames[old.apiName.value] = new.apiName.value
        }
        let isSameOrganisation = Self.sharesIDs(before, after)
        modules = matches.map { match in
            ModuleMatch(match, from: before, to: after, renames: renames, isSameOrganisation: isSameOrganisation)
        }
        operations = Matcher.match(before.operations, after.operations, id: \.id.value, name: { "\($0.method.value) \($0.path.value)" })
            .map { OperationMatch(before: $0.before, after: $0.after, from: before, to: after) }
    }

    /// Whether ids mean anything across the two: other organisations have other ids for the same standard fields.
    private static func sharesIDs(_ before: SchemaDescription, _ after: SchemaDescription) -> Bool {
        let known = Set(before.modules.lazy.flatMap { $0.fields ?? [] }.compactMap(\.id))
        return after.modules.lazy.flatMap { $0.fields ?? [] }.contains { $0.id.map(known.contains) ?? false }
    }
}
