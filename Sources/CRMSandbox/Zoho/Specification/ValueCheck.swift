import CRMSchema
import RecordCore

/// Holds JSON values against types of the endpoint spec.
struct ValueCheck {
    let specification: ZohoSpecification
    private(set) var findings: [OperationFinding] = []

    init(_ specification: ZohoSpecification) { self.specification = specification }

    /// Whether a value may stand where this type is expected.
    static func accepts(_ value: JSONValue, _ type: OperationType, _ specification: ZohoSpecification) -> Bool {
        var check = ValueCheck(specification)
        check.value(value, type, at: Spot(isNew: false))
        return check.findings.allSatisfy(\.isHint)
    }

    /// Where in a body a value is.
    struct Spot {
        var place = ""
        var item: Int?
        /// Whether the value is to become something new, for which the spec may need more.
        var isNew = true
        /// Whether the value is a record, with fields that the spec does not know.
        var isRecord = false
        var depth = 0

        func member(_ name: String) -> Spot {
            // What is new in something old is new all the same.
            Spot(place: place.isEmpty ? name : "\(place).\(name)", item: item, isNew: isNew || !place.isEmpty, depth: depth + 1)
        }

        func element(_ index: Int) -> Spot { Spot(place: "\(place)[\(index)]", item: item, isNew: true, depth: depth + 1) }
    }

    private static let deepest = 24

    mutating func value(_ value: JSONValue, _ type: OperationType, limits: PropertyDescription? = nil, at spot: Spot) {
        // Null clears whatever it is.
        guard spot.depth < Self.deepest, !value.isNull else { return }
        switch type {
        case .nullable(let inner):
            self.value(value, inner, limits: limits, at: spot)
        case .scalar(let scalar):
            self.scalar(value, scalar, limits, at: spot)
        case .list(let element):
            guard let items = value.array else { return add(.body, spot.place, .wrongType("array"), item: spot.item) }
            limit(items.count, limits?.maximum?.value, limits?.minimum?.value, .body, spot.place, item: spot.item)
            for (index, item) in items.enumerated() { self.value(item, element, limits: limits.withoutBounds, at: spot.element(index)) }
        case .shape(let name):
            guard let members = value.object else { return add(.body, spot.place, .wrongType("object"), item: spot.item) }
            if let shape = specification.shape(name) { self.members(members, shape, at: spot) }
        case .union(let types):
            oneOf(value, types, limits, at: spot)
        case .result:
            break
        }
    }

    private mutating func members(_ members: [JSONMember], _ shape: ShapeDescription, at spot: Spot) {
        for member in members {
            if let property = shape.properties.first(where: { $0.name.value == member.key }) {
                value(member.value, property.type.value, limits: property, at: spot.member(member.key))
            } else if !shape.isOpen, !spot.isRecord {
                add(.body, spot.member(member.key).place, .unknown, item: spot.item)
            }
        }
        guard spot.isNew else { return }
        for name in shape.needs.map(\.value) where members.last(where: { $0.key == name })?.value.isNull ?? true {
            add(.body, spot.member(name).place, .missing, item: spot.item)
        }
    }

    /// The alternative that the value agrees with best.
    private mutating func oneOf(_ value: JSONValue, _ types: [OperationType], _ limits: PropertyDescription?, at spot: Spot) {
        var best: ValueCheck?
        for type in types {
            var attempt = self
            attempt.value(value, type, limits: limits, at: spot)
            if best.map({ attempt.severity < $0.severity }) ?? true { best = attempt }
        }
        if let best { findings = best.findings }
    }

    private var severity: Int { findings.reduce(0) { $0 + ($1.isHint ? 1 : 1_000) } }

    private mutating func scalar(_ value: JSONValue, _ scalar: OperationType.Scalar, _ limits: PropertyDescription?, at spot: Spot) {
        if let expected = ScalarForm.complaint(value, scalar) {
            return add(.body, spot.place, .wrongType(expected), item: spot.item)
        }
        let (maximum, minimum) = (limits?.maximum?.value, limits?.minimum?.value)
        if let text = value.string {
            limit(text.unicodeScalars.count, maximum, minimum, .body, spot.place, item: spot.item)
            if case .id = scalar, !TextForm.isID(text) { add(.body, spot.place, .unusual(text), item: spot.item) }
        } else if let number = value.int {
            limit(number, maximum, minimum, .body, spot.place, item: spot.item)
        }
        let values = limits?.values.map(\.value) ?? []
        if !values.isEmpty, let text = value.string ?? value.number?.text, !values.contains(text) {
            add(.body, spot.place, .unusual(text), item: spot.item)
        }
    }
}

extension ValueCheck {
    mutating func add(_ origin: OperationFinding.Origin, _ place: String, _ problem: OperationFinding.Problem, item: Int? = nil) {
        findings.append(OperationFinding(origin: origin, place: place, problem: problem, item: item))
    }

    mutating func limit(_ count: Int, _ maximum: Int?, _ minimum: Int?, _ origin: OperationFinding.Origin, _ place: String, item: Int? = nil) {
        if let maximum, count > maximum { add(origin, place, .tooMuch(maximum), item: item) }
        if let minimum, count < minimum { add(origin, place, .tooLittle(minimum), item: item) }
    }
}

extension ShapeDescription {
    /// Whether it stands for a record: any field of the module may be in it.
    var isOpen: Bool {
        name.value.hasSuffix(".Record") || properties.isEmpty || properties.contains { $0.name.value == "dummy" }
    }
}

extension PropertyDescription? {
    /// What holds for a list and not for its elements is left out; its known values are those of the elements.
    fileprivate var withoutBounds: PropertyDescription? {
        map { PropertyDescription(name: $0.name, type: $0.type, values: $0.values) }
    }
}
