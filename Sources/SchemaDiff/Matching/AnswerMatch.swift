import CRMSchema

/// Something that is answered, in two descriptions: an answer of an operation as a whole, or a property of a shape.
struct AnswerMatch: Sendable {
    let before: PropertyDescription?
    let after: PropertyDescription?
    /// The operation or shape.
    let owner: String
    /// Where it stands, for what is not there.
    let places: (before: SourceLocation, after: SourceLocation)

    static func of(
        _ before: [PropertyDescription], _ after: [PropertyDescription], owner: String, places: (before: SourceLocation, after: SourceLocation)
    ) -> [AnswerMatch] {
        Matcher.match(before, after, id: { _ in nil }, name: \.name.value)
            .map { AnswerMatch(before: $0.before, after: $0.after, owner: owner, places: places) }
    }

    /// `tags.Tag.name`, `tags.list: 200`.
    var name: String { "\(owner).\(after?.name.value ?? before?.name.value ?? "")" }
}
