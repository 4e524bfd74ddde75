import CRMSchema

/// A field's place on a layout in two descriptions.
struct LayoutFieldMatch: Sendable {
    let before: LayoutFieldDescription?
    let after: LayoutFieldDescription?
    let layout: (before: LayoutDescription, after: LayoutDescription)
    /// The module's field; nil where its fields are not known.
    let field: FieldMatch?
    /// Keys of old sections → keys of the same sections now.
    let sections: [String: String]
    let module: ModuleMatch

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }

    /// The module has the field on both sides: otherwise that it came or went is the whole story.
    var isFieldKept: Bool { field.map { $0.both != nil } ?? true }

    /// The field is new, and the system demands it whatever the layout says.
    var isNewAndMandatory: Bool { field.map { $0.before == nil && $0.after?.isMandatory == true } ?? false }

    /// The system itself began (true) or ceased (false) to demand the field, which layouts only repeat.
    var mandatoryTurned: Bool? {
        guard let (before, after) = field?.both, before.isMandatory != after.isMandatory else { return nil }
        return after.isMandatory
    }

    func appearance(of field: LayoutFieldDescription) -> Change {
        Change(
            part: layout.after.name.value, FindingSide(nil, at: layout.before.name.location),
            FindingSide(field.apiName.value, at: field.apiName.location))
    }

    func change(_ attribute: DescribedAttribute, _ old: String?, _ new: String?) -> Change? {
        guard let before, let after else { return nil }
        return Difference.change(
            part: layout.after.name.value, attribute, old, new, before: before.origin, after: after.origin,
            or: (before.location(of: attribute), after.location(of: attribute)))
    }
}
