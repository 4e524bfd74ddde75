import CRMSchema
import RecordCore

/// Puts what was sent into made-up values, where the two have the same names and what was sent fits there.
struct Echo {
    let specification: ZohoSpecification

    /// - Parameter made: an object of the shape.
    func merged(_ made: JSONValue, _ sent: [JSONMember], _ shape: ShapeDescription) -> JSONValue {
        let fitting = sent.compactMap { member -> JSONMember? in
            guard let property = shape.properties.first(where: { $0.name.value == member.key }) else {
                return shape.isOpen ? member : nil
            }
            guard accepts(member.value, property.type.value) else { return nil }
            return JSONMember(member.key, completed(member.value, by: made[member.key], property.type.value))
        }
        return made.merged(with: fitting)
    }

    func accepts(_ value: JSONValue, _ type: OperationType) -> Bool {
        if value.isNull { return type.isNullable }
        return ValueCheck.accepts(value, type, specification)
    }

    /// References are often sent by id alone: what else the answer has of them stays.
    private func completed(_ sent: JSONValue, by made: JSONValue?, _ type: OperationType) -> JSONValue {
        guard case .shape(let name) = type.element, let shape = specification.shape(name) else { return sent }
        if let members = sent.object, let made, made.object != nil { return merged(made, members, shape) }
        guard let items = sent.array, let made = made?[0], made.object != nil else { return sent }
        return .array(items.map { item in item.object.map { merged(made, $0, shape) } ?? item })
    }
}
