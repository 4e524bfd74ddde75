import CRMSchema

/// A field's place on a layout in two descriptions.
struct LayoutFieldMatch: Sendable {
    let before: LayoutFieldDescription?
    let after: LayoutFieldDescription?
    let layout: (before: LayoutDescription, after: LayoutDescription)
    /// The module has the field on both sides: otherwise that it came or went is the whole story.
    let isFieldKept: Bool

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }

    func appearance(of field: LayoutFieldDescription) -> Change {
        Change(
            part: layout.after.name.value, FindingSide(nil, at: layout.before.name.location),
            FindingSide(field.apiName.value, at: field.apiName.location))
    }

    func change(_ attribute: DescribedAttribute, _ old: String?, _ new: String?) -> Change? {
        guard let before, let after else { return nil }
        return Change(
            part: layout.after.name.value, FindingSide(old, at: before.location(of: attribute)),
            FindingSide(new, at: after.location(of: attribute)))
    }
}
