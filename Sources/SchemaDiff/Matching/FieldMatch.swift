import CRMSchema

/// A field in two descriptions.
struct FieldMatch: Sendable {
    let before: FieldDescription?
    let after: FieldDescription?
    let module: ModuleMatch

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }

    var both: (before: FieldDescription, after: FieldDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    /// The values of a picklist, if it is one on both sides.
    var options: [OptionMatch]? {
        guard let before, let after, let old = before.type.options, let new = after.type.options else { return nil }
        return Matcher.match(old, new, id: \.id, name: \.value.value).map {
            OptionMatch(before: $0.before, after: $0.after, field: (before, after), isSameOrganisation: module.isSameOrganisation)
        }
    }
}

extension FieldType {
    /// The values of a picklist; nil for everything else.
    var options: [PicklistOption]? {
        switch self {
        case .picklist(let options), .multiPicklist(let options): options
        default: nil
        }
    }
}
