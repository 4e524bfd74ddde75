import CRMSchema
import RecordCore

/// Made-up values for the types of the endpoint spec: the same for the same place, and such as a client can go on with
/// (finished jobs, the organisation's own users and modules, nothing more to page through).
struct SampleValues: Sendable {
    let specification: ZohoSpecification
    let organisation: ZohoOrganisation
    let ids: IDSource
    /// Scheme and host of the request.
    let origin: String
    /// The area of the operation.
    let area: String
    /// The module that the request is about.
    let module: String
    /// Whether a state is that of a job: then it is over.
    let isAboutJob: Bool

    private static let deepest = 5

    /// What is known about the place of a value.
    struct Spot {
        var name: String
        var property: PropertyDescription?
        var ordinal = 1
        /// The shapes around it.
        var shapes: [String] = []
    }

    /// Nil where a shape would hold itself for ever.
    func value(_ type: OperationType, at spot: Spot) -> JSONValue? {
        switch type {
        case .scalar(let scalar): self.scalar(scalar, at: spot)
        case .nullable(let inner): SampleWords.isAbsent(spot.name) ? .null : value(inner, at: spot) ?? .null
        case .list(let element): .array(value(element, at: spot).map { [$0] } ?? [])
        case .shape(let name): shape(name, at: spot)
        case .union(let types): types.first.flatMap { value($0, at: spot) }
        case .result(let details): receipt(details, at: spot)
        }
    }

    func shape(_ name: String, at spot: Spot) -> JSONValue? {
        guard let shape = specification.shape(name), !spot.shapes.contains(name), spot.shapes.count < Self.deepest else { return nil }
        var members: [JSONMember] = []
        for property in shape.properties {
            let key = property.name.value
            if let known = known(key, shape, at: spot) {
                members.append(JSONMember(key, known))
                continue
            }
            // What is null at the end of a list is left out where null is no answer.
            if SampleWords.isAbsent(key), !property.type.value.isNullable, !property.isRequired { continue }
            let inner = Spot(name: key, property: property, ordinal: spot.ordinal, shapes: spot.shapes + [name])
            if let value = value(property.type.value, at: inner) { members.append(JSONMember(key, value)) }
        }
        return .object(members)
    }

    /// The organisation's own users and modules, where a shape stands for one.
    private func known(_ key: String, _ shape: ShapeDescription, at spot: Spot) -> JSONValue? {
        let keys = Set(shape.properties.map(\.name.value))
        if SampleWords.isUser(spot.name), keys.count <= 8, keys.contains("id"), keys.contains("name") || keys.contains("email") {
            let user = organisation.administrator
            return ["id": user.id, "name": user.name, "email": user.email][key].map { .string($0) }
        }
        if SampleWords.isModule(spot.name), keys.contains("api_name") {
            let known = organisation.modules[module]
            return ["id": known?.description.id, "api_name": module, "module_name": module, "name": module][key].flatMap { $0 }.map { .string($0) }
        }
        return nil
    }

    /// What became of one thing, without what is special about it.
    private func receipt(_ details: OperationType?, at spot: Spot) -> JSONValue {
        let made = details.flatMap { value($0, at: Spot(name: "details", ordinal: spot.ordinal, shapes: spot.shapes)) }
        return ["code": "SUCCESS", "details": made ?? [:], "message": "success", "status": "success"]
    }

    private func scalar(_ scalar: OperationType.Scalar, at spot: Spot) -> JSONValue {
        if let value = knownValue(scalar, spot.property) { return value }
        switch scalar {
        case .id: return .string(ids.stable("\(area).\(spot.shapes.last ?? "").\(spot.name)"))
        case .integer, .long: return .number(JSONNumber(max(1, spot.property?.minimum?.value ?? 1)))
        case .double: return 1.5
        case .boolean: return .bool(SampleWords.isTrue(spot.name))
        case .date: return .string(SampleWords.date)
        case .datetime: return .string(SampleWords.time)
        case .json: return spot.name == "value" ? "Sample" : [:]
        case .file: return "sample"
        case .string: return .string(text(at: spot))
        }
    }

    /// One of the values that are known; of states the last one.
    private func knownValue(_ scalar: OperationType.Scalar, _ property: PropertyDescription?) -> JSONValue? {
        let values = (property?.values ?? []).map(\.value)
        guard let text = values.first(where: { SampleWords.isFinal($0) }) ?? values.first else { return nil }
        switch scalar {
        case .integer, .long, .double: return JSONNumber(text).map(JSONValue.number)
        case .boolean: return .bool(text == "true")
        default: return .string(text)
        }
    }

    private func text(at spot: Spot) -> String {
        let text = SampleWords.text(for: spot.name, self) ?? "Sample \(spot.name.filter { $0 != "$" }.split(separator: "_").joined(separator: " "))"
        var made = spot.ordinal > 1 && SampleWords.isName(spot.name) ? "\(text) \(spot.ordinal)" : text
        if let maximum = spot.property?.maximum?.value { made = String(made.prefix(maximum)) }
        if let minimum = spot.property?.minimum?.value, made.count < minimum { made += String(repeating: "x", count: min(minimum, 1_000) - made.count) }
        return made
    }

    /// The address of a made-up file.
    var downloadURL: String {
        let id = ids.stable(area)
        return DownloadAddress(area: area, id: id, fileName: "\(id).zip").url(origin: origin, organisation: "8\(ids.prefix)1")
    }
}

extension OperationType {
    var isNullable: Bool { if case .nullable = self { true } else { false } }
}
