import CRMSchema
import RecordCore

/// Reads an answer as the spec describes it and lists where it differs. Shares no code with what makes the answers.
struct AnswerChecker {
    private(set) var faults: [String] = []

    static func faults(of body: JSONValue?, status: Int, _ operation: OperationDescription) -> [String] {
        let results = operation.results.filter { $0.status.value == status && ($0.type != nil) == (body != nil) }
        guard !results.isEmpty else { return ["the status \(status) is not documented \(body == nil ? "without" : "with") a body"] }
        let all = results.map { result -> [String] in
            var checker = AnswerChecker()
            checker.check(body, result)
            return checker.faults
        }
        return all.min { $0.count < $1.count } ?? []
    }

    private mutating func check(_ body: JSONValue?, _ result: ResultDescription) {
        guard let body, let type = result.type?.value else { return }
        guard let key = result.key?.value else { return check(body, type, "$") }
        guard let value = body[key] else { return faults.append("$.\(key) is missing") }
        check(value, type, "$.\(key)")
        for property in result.beside {
            let name = property.name.value
            if let value = body[name] { check(value, property.type.value, "$.\(name)") } else { faults.append("$.\(name) is missing") }
        }
        let known = Set([key] + result.beside.map(\.name.value))
        for member in body.object ?? [] where !known.contains(member.key) { faults.append("$.\(member.key) is too much") }
    }

    private mutating func check(_ value: JSONValue, _ type: OperationType, _ place: String) {
        switch type {
        case .nullable(let inner):
            if !value.isNull { check(value, inner, place) }
        case .list(let element):
            guard let items = value.array else { return faults.append("\(place) is no list") }
            for (index, item) in items.enumerated() { check(item, element, "\(place)[\(index)]") }
        case .union(let types):
            let attempts = types.map { type -> [String] in
                var checker = AnswerChecker()
                checker.check(value, type, place)
                return checker.faults
            }
            faults += attempts.min { $0.count < $1.count } ?? []
        case .result(let details):
            for key in ["code", "message", "status"] where value[key]?.string == nil { faults.append("\(place).\(key) is missing") }
            guard let found = value["details"], found.object != nil else { return faults.append("\(place).details is missing") }
            if let details { check(found, details, "\(place).details") }
        case .shape(let name):
            guard let members = value.object, let shape = EndpointSpec.shapes[name] else { return faults.append("\(place) is no object") }
            let known = Dictionary(shape.properties.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
            for member in members {
                if let property = known[member.key] {
                    check(member.value, property.type.value, "\(place).\(member.key)")
                } else {
                    faults.append("\(place).\(member.key) is too much")
                }
            }
        case .scalar(let scalar):
            if !Self.fits(value, scalar) { faults.append("\(place) is no \(scalar.rawValue) but \(value.jsonText.prefix(60))") }
        }
    }

    private static func fits(_ value: JSONValue, _ scalar: OperationType.Scalar) -> Bool {
        switch scalar {
        case .json: true
        case .id: value.string.map { text in !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber } } ?? false
        case .string, .file: value.string != nil
        case .integer, .long: value.number.flatMap { Int($0.text) } != nil
        case .double: value.double != nil
        case .boolean: value.bool != nil
        case .date: value.string?.count == 10
        case .datetime: value.string?.contains("T") == true
        }
    }
}
