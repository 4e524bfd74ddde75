import CRMSchema
import RecordCore

/// Holds a request against what the endpoint spec says of its operation, and lists what does not agree.
struct OperationCheck {
    private let operation: SpecifiedOperation
    private var values: ValueCheck
    /// Required parameters and ids that are there.
    private(set) var metDemands = 0

    init(_ operation: SpecifiedOperation, _ specification: ZohoSpecification) {
        self.operation = operation
        values = ValueCheck(specification)
    }

    var findings: [OperationFinding] { values.findings }

    // MARK: Parameters

    /// - Parameter path: the parameters of the path.
    mutating func parameters(_ path: [String: String], _ request: OperationRequest) {
        for parameter in operation.parameters {
            switch parameter.description.place {
            case .path: check(path[parameter.name], as: parameter, .path)
            case .query: check(queryText(parameter, request), as: parameter, .query)
            case .header: check(request.http.headers[parameter.name], as: parameter, .header)
            case .body, .form: break
            }
        }
        let known = Set(operation.parameters.filter { $0.description.place == .query }.map(\.name))
        for (name, _) in request.http.query where !known.contains(name) { values.add(.query, name, .unknown) }
    }

    /// A list may come in one parameter or in several of the same name.
    private func queryText(_ parameter: SpecifiedOperation.Parameter, _ request: OperationRequest) -> String? {
        let values = request.http.query.filter { $0.name == parameter.name }.map(\.value)
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        return values.joined(separator: ",")
    }

    private mutating func check(_ text: String?, as parameter: SpecifiedOperation.Parameter, _ origin: OperationFinding.Origin) {
        guard let text else {
            if parameter.description.isRequired { values.add(origin, parameter.name, .missing) }
            return
        }
        if parameter.description.isRequired { metDemands += 1 }
        var parts = [text]
        var type = parameter.type
        if case .list(let element) = type {
            type = element
            parts = text.split(separator: ",").map { $0.trimmingSpaces }
            values.limit(parts.count, parameter.description.maximum?.value, parameter.description.minimum?.value, origin, parameter.name)
        } else if let number = Int(text), case .scalar(.integer) = type {
            values.limit(number, parameter.description.maximum?.value, parameter.description.minimum?.value, origin, parameter.name)
        }
        let known = Set(parameter.description.values.map(\.value))
        for part in parts {
            if let expected = TextForm.complaint(part, type) {
                values.add(origin, parameter.name, expected == "id" ? .unusual(part) : .wrongType(expected))
            } else if !known.isEmpty, !part.split(separator: ",").allSatisfy({ known.contains($0.trimmingSpaces) }) {
                values.add(origin, parameter.name, .unusual(part))
            } else if case .scalar(.id) = type {
                // An id says more than a header that may stand beside it.
                metDemands += 2
            }
        }
    }

    // MARK: Body

    mutating func body(_ request: OperationRequest) {
        guard let body = operation.description.body else {
            if request.json != nil { values.add(.body, "", .unknown) }
            return
        }
        switch (body.content, request.body) {
        case (_, .unread): break
        case (_, .none): if body.isRequired { values.add(.body, body.key?.value ?? "", .missing) }
        case (.multipart, .form(let form)): files(form, body)
        case (.json, .json(let value)): envelope(value, body)
        case (.binary, _), (.zip, _): break
        case (.json, _), (.multipart, _): values.add(.body, "", .unreadable)
        }
    }

    private mutating func files(_ form: MultipartForm, _ body: BodyDescription) {
        let name = body.key?.value ?? "file"
        guard form[name] != nil else { return values.add(.body, name, .missing) }
        guard let limit = operation.description.maximumFileSize?.value else { return }
        for part in form.parts where part.name == name && part.bytes.count > limit { values.add(.body, name, .tooMuch(limit)) }
    }

    private mutating func envelope(_ value: JSONValue, _ body: BodyDescription) {
        guard let key = body.key?.value else { return values.value(value, body.type.value, at: ValueCheck.Spot(isNew: isNew)) }
        guard let members = value.object else { return values.add(.body, "", .wrongType("object")) }
        if let main = value[key], !main.isNull {
            elements(main, body.type.value, key)
        } else if body.isRequired {
            values.add(.body, key, .missing)
        }
        let beside = Dictionary(body.beside.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
        for member in members where member.key != key {
            if let property = beside[member.key] {
                values.value(member.value, property.type.value, limits: property, at: ValueCheck.Spot(place: member.key, isNew: isNew))
            } else {
                values.add(.body, member.key, .unknown)
            }
        }
        for property in body.beside where property.isRequired && value[property.name.value] == nil {
            values.add(.body, property.name.value, .missing)
        }
    }

    /// The main value: a list whose elements are accepted or refused each by itself, or one value.
    private mutating func elements(_ value: JSONValue, _ type: OperationType, _ key: String) {
        guard case .list(let element) = type, let items = value.array else {
            return values.value(value, type, at: ValueCheck.Spot(place: key, isNew: isNew))
        }
        if let limit = operation.description.recordLimit?.value { values.limit(items.count, limit, nil, .body, key) }
        if items.isEmpty { values.add(.body, key, .missing) }
        for (index, item) in items.enumerated() {
            let spot = ValueCheck.Spot(place: "\(key)[\(index)]", item: index, isNew: isNew, isRecord: operation.takesRecords)
            values.value(item, element, at: spot)
        }
    }

    /// What is made needs more than what is changed.
    private var isNew: Bool { operation.method == .post }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
