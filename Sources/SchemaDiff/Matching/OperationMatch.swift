import CRMSchema

/// An operation of the endpoint spec in two descriptions.
struct OperationMatch: Sendable {
    let before: OperationDescription?
    let after: OperationDescription?
    let beforeFallback: SourceLocation
    let afterFallback: SourceLocation

    init(before: OperationDescription?, after: OperationDescription?, from old: SchemaDescription, to new: SchemaDescription) {
        self.before = before
        self.after = after
        beforeFallback = before?.location ?? old.operations.first?.location ?? old.location
        afterFallback = after?.location ?? new.operations.first?.location ?? new.location
    }

    var both: (before: OperationDescription, after: OperationDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    var parameters: [ParameterMatch] {
        guard let before, let after else { return [] }
        return Matcher.match(before.parameters, after.parameters, id: { _ in nil }, name: { "\($0.place.rawValue) \($0.name.value)" })
            .map { ParameterMatch(before: $0.before, after: $0.after, operation: (before, after)) }
    }
}
