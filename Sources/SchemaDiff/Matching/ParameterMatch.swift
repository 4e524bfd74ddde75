import CRMSchema

/// Something that is sent, in two descriptions: a parameter of an operation, or a property of a shape.
struct ParameterMatch: Sendable {
    let before: ParameterDescription?
    let after: ParameterDescription?
    /// The operation or shape.
    let owner: String
    /// Where it stands, for what is not there.
    let places: (before: SourceLocation, after: SourceLocation)

    static func of(
        _ before: [ParameterDescription], _ after: [ParameterDescription], owner: String, places: (before: SourceLocation, after: SourceLocation)
    ) -> [ParameterMatch] {
        Matcher.match(before, after, id: { _ in nil }, name: { "\($0.place.rawValue) \($0.name.value)" })
            .map { ParameterMatch(before: $0.before, after: $0.after, owner: owner, places: places) }
    }

    var both: (before: ParameterDescription, after: ParameterDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    /// `tags.create(color_code)`.
    var name: String { "\(owner)(\(after?.name.value ?? before?.name.value ?? ""))" }
}
