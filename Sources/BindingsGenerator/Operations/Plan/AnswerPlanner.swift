import CRMSchema

/// Finds the form in which an operation's answer is given.
struct AnswerPlanner {
    let operation: OperationDescription
    let types: OperationTypes

    private var area: String { OperationTypes.area(of: operation.id.value) }

    func answer() -> FunctionAnswer {
        guard let result = Self.main(of: operation), let written = result.type?.value else {
            return types.profile.hasReceipts ? .receipt(key: nil, "OperationDetails") : .nothing
        }
        let key = result.key?.value
        if result.content == .binary || result.content == .zip { return .file }
        if let besides = Self.besides(of: operation), !written.isList {
            return types.shape(besides.name.value).map { .one(key: nil, $0) } ?? .json(key: key)
        }
        switch types.simplified(written) {
        case .scalar(let scalar): return plain(scalar, key)
        case .shape(let name): return types.shape(name).map { .one(key: key, $0) } ?? .json(key: key)
        case .result(let details): return .receipt(key: key, self.details(details))
        case .list(let element): return list(element.unwrapped, result, key)
        case .union, .nullable: return .json(key: key)
        }
    }

    private func plain(_ scalar: OperationType.Scalar, _ key: String?) -> FunctionAnswer {
        switch scalar {
        case .file: .file
        case .integer, .long: .integer(key: key)
        case .boolean: .boolean(key: key)
        case .json: .json(key: key)
        case .string, .id, .double, .date, .datetime: .text(key: key)
        }
    }

    private func list(_ element: OperationType, _ result: ResultDescription, _ key: String?) -> FunctionAnswer {
        switch element {
        case .list(let inner): return list(inner.unwrapped, result, key)
        case .result(let details):
            return operation.isOne ? .receipt(key: key, self.details(details)) : .receipts(key: key, self.details(details))
        case .shape(let name):
            guard let type = types.shape(name) else { return .json(key: key) }
            if operation.isOne { return .one(key: key, type) }
            if let key, let paging = operation.paging.flatMap({ FunctionAnswer.Paging(rawValue: $0.value) }) { return .pages(key: key, type, paging) }
            guard let key, !result.beside.isEmpty else { return .list(key: key, type) }
            if let besides = Self.besides(of: operation) {
                return types.shape(besides.name.value).map { .items(key: key, type, info: $0, infoKey: nil) } ?? .list(key: key, type)
            }
            guard case .shape(let info) = types.simplified(result.beside[0].type.value), let info = types.shape(info) else { return .list(key: key, type) }
            return .items(key: key, type, info: info, infoKey: result.beside[0].name.value)
        case .scalar(.string): return .texts(key: key)
        case .scalar(.id): return .ids(key: key)
        default: return .json(key: key)
        }
    }

    private func details(_ type: OperationType?) -> TypeReference {
        guard let type, case .shape(let name) = types.simplified(type) else { return "OperationDetails" }
        return types.shape(name) ?? "OperationDetails"
    }

    // MARK: Results

    /// Of several answers of success, the one with its value in an envelope.
    static func main(of operation: OperationDescription) -> ResultDescription? {
        let typed = operation.results.filter { $0.type != nil }
        return typed.first { $0.key != nil } ?? typed.first
    }

    /// The shape of what stands beside a list, or of an answer with several keys; nil where there is no need for one.
    static func besides(of operation: OperationDescription) -> ShapeDescription? {
        guard let result = main(of: operation), let type = result.type, !result.beside.isEmpty, result.content == .json else { return nil }
        let isList = type.value.isList
        if isList {
            // Results tell all there is, and pages have their own way to go on.
            if isResults(type.value) || operation.isOne || operation.paging != nil { return nil }
            if result.beside.count == 1, case .shape = result.beside[0].type.value.unwrapped { return nil }
        }
        let area = OperationTypes.area(of: operation.id.value)
        var words = OperationTypes.name(of: operation.id.value)
        if words.hasPrefix("get"), words.count > 3 { words.removeFirst(3) }
        let name = words.prefix(1).uppercased() + words.dropFirst() + (isList ? "Info" : "Answer")
        let own = isList ? [] : result.key.map { [PropertyDescription(name: $0, type: type)] } ?? []
        return ShapeDescription(name: Located("\(area).\(name)", at: operation.location), properties: own + result.beside)
    }

    private static func isResults(_ type: OperationType) -> Bool {
        switch type.unwrapped {
        case .list(let element): isResults(element)
        case .result: true
        default: false
        }
    }
}
