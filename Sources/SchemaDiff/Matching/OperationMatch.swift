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

    /// What is sent: parameters, and the keys of the body.
    var parameters: [ParameterMatch] {
        guard let before, let after else { return [] }
        return ParameterMatch.of(
            before.parameters + (before.body?.keys ?? []), after.parameters + (after.body?.keys ?? []), owner: after.id.value,
            places: (before.location, after.location))
    }

    /// What is answered.
    var answers: [AnswerMatch] {
        guard let before, let after else { return [] }
        return AnswerMatch.of(before.answers, after.answers, owner: after.id.value, places: (before.location, after.location))
    }
}

extension BodyDescription {
    /// The main one first.
    fileprivate var keys: [ParameterDescription] {
        let type = Located(self.type.value.description, at: self.type.location)
        let name = key ?? Located("body", at: location)
        return [ParameterDescription(name: name, place: .body, isRequired: isRequired, type: type, location: location)]
            + beside.map(\.parameter)
    }
}

extension OperationDescription {
    /// The values of its answers by status, with the keys beside them. What key a value has is a rule of its own.
    fileprivate var answers: [PropertyDescription] {
        var count: [Int: Int] = [:]
        return results.flatMap { result -> [PropertyDescription] in
            let number = count[result.status.value, default: 0] + 1
            count[result.status.value] = number
            let name = "\(result.status.value)" + (number == 1 ? "" : "#\(number)")
            let beside = result.beside.map { PropertyDescription(name: Located("\(name) \($0.name.value)", at: $0.location), type: $0.type) }
            guard let type = result.type else { return beside }
            return [PropertyDescription(name: Located(name, at: result.location), type: type)] + beside
        }
    }
}

extension PropertyDescription {
    /// As something that is sent.
    var parameter: ParameterDescription {
        ParameterDescription(
            name: name, place: .body, isRequired: isRequired, type: Located(type.value.description, at: type.location), values: values,
            maximum: maximum, minimum: minimum, defaultValue: defaultValue, location: location)
    }
}
