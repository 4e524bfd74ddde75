import CRMSchema

/// A shape of the endpoint spec in two descriptions. One that is in one of them alone is told by what refers to it.
struct ShapeMatch: Sendable {
    let before: ShapeDescription
    let after: ShapeDescription
    /// Bodies of the old operations hold it.
    let isSent: Bool
    /// Their answers do.
    let isAnswered: Bool

    static func all(_ old: SchemaDescription, _ new: SchemaDescription) -> [ShapeMatch] {
        let sent = reach(old.operations.flatMap { ($0.body?.type.value.shapes ?? []) + ($0.body?.beside ?? []).flatMap(\.type.value.shapes) }, old)
        let answered = reach(
            old.operations.flatMap { $0.results.flatMap { ($0.type?.value.shapes ?? []) + $0.beside.flatMap(\.type.value.shapes) } }, old)
        return Matcher.match(old.shapes, new.shapes, id: { _ in nil }, name: \.name.value).compactMap { match in
            guard let before = match.before, let after = match.after else { return nil }
            let name = before.name.value
            return ShapeMatch(before: before, after: after, isSent: sent.contains(name), isAnswered: answered.contains(name))
        }
    }

    /// The shapes, and those that they hold.
    private static func reach(_ roots: [String], _ schema: SchemaDescription) -> Set<String> {
        let held = Dictionary(schema.shapes.map { ($0.name.value, $0.properties.flatMap(\.type.value.shapes)) }) { first, _ in first }
        var found = Set(roots)
        var rest = Array(found)
        while let shape = rest.popLast() {
            for next in held[shape] ?? [] where found.insert(next).inserted { rest.append(next) }
        }
        return found
    }

    private var places: (before: SourceLocation, after: SourceLocation) { (before.location, after.location) }

    var parameters: [ParameterMatch] {
        guard isSent else { return [] }
        // What the server alone sets is never sent.
        let (old, new) = (before.properties.filter { !$0.isReadOnly }, after.properties.filter { !$0.isReadOnly })
        return ParameterMatch.of(old.map(\.parameter), new.map(\.parameter), owner: after.name.value, places: places)
    }

    var answers: [AnswerMatch] {
        isAnswered ? AnswerMatch.of(before.properties, after.properties, owner: after.name.value, places: places) : []
    }
}
