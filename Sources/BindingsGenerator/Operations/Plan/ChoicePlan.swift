/// A set of known values: what becomes of it is an open enum of its area.
struct ChoicePlan: Sendable {
    let area: String
    let typeName: String
    /// Where it stands first: `Tag.color_code`.
    let origin: String
    /// Value and name of its static member, in the order of the spec.
    let values: [(value: String, name: String)]
}
