import CRMSchema

/// What becomes of an object of the endpoint spec: a type with a property for each of its keys.
struct ShapePlan: Sendable {
    struct Property: Sendable {
        let description: PropertyDescription
        /// Row of the field table.
        let index: Int
        let name: String
        let mapping: ShapeMapping
        /// May be sent.
        let isWritable: Bool
        /// A new one is refused without it.
        let isNeeded: Bool
    }

    let shape: ShapeDescription
    /// The namespace of its area.
    let area: String
    let typeName: String
    let properties: [Property]
    /// Part of a body, so that it can be made and changed.
    let isSent: Bool
}
