import CRMSchema

/// The parameters of an operation, with those that its path names.
enum ParameterImport {
    static func run(
        _ list: [SourceValue], of operation: ImportedOperation, area: String, types: inout SchemaImport, log: inout ImportLog
    ) -> [ImportedParameter] {
        var parameters: [ImportedParameter] = []
        for value in list {
            guard let part = types.documents.resolve(DocumentSet.Part(value: value, area: area, name: nil), log: &log) else { continue }
            guard let name = part.value["name"]?.nonEmptyString, let place = part.value["in"]?.string.flatMap(ParameterDescription.Place.init),
                place != .body
            else {
                log.problem("parameter.unknown", "a parameter without a name or a known place", at: part.value.location)
                continue
            }
            // What the operation itself says comes first.
            guard !parameters.contains(where: { $0.place == place && $0.property.name == name }) else { continue }
            var property = ImportedProperty(type: .scalar(.string))
            if let schema = part.value["schema"] {
                property = types.property(part.child(schema), context: SwiftWords.capitalised(name), log: &log)
            } else {
                log.problem("parameter.untyped", "the parameter “\(name)” has no type; it is taken for a text", at: part.value.location)
            }
            property.name = name
            property.isRequired = place == .path || part.value["required"]?.boolean ?? false
            if !isPlain(property.type) {
                log.problem("parameter.type", "the parameter “\(name)” is no plain value; it is taken for a text", at: part.value.location)
                property.type = .scalar(.string)
            }
            if property.values.isEmpty { property.type = IDNames.type(property.type, of: name) }
            parameters.append(ImportedParameter(place: place, property: property))
        }
        return arrange(parameters, of: operation, log: &log)
    }

    private static func isPlain(_ type: ImportedType) -> Bool {
        switch type {
        case .scalar(let scalar): scalar != .json && scalar != .file
        case .list(let type), .nullable(let type): isPlain(type)
        case .shape, .union, .result: false
        }
    }

    /// Those of the path in its order, then the required ones, then the others; each in the order of the documents.
    private static func arrange(_ parameters: [ImportedParameter], of operation: ImportedOperation, log: inout ImportLog) -> [ImportedParameter] {
        let segments = operation.path.split(separator: "/")
        var result: [ImportedParameter] = []
        for segment in segments where segment.hasPrefix("{") {
            let name = String(segment.dropFirst().dropLast())
            var parameter = parameters.first { $0.place == .path && $0.property.name == name }
            if parameter == nil {
                log.problem("parameter.missing", "“\(name)” of the path is not described; it is taken for a text", at: operation.location)
            }
            parameter = parameter ?? ImportedParameter(place: .path, property: ImportedProperty(name: name, type: IDNames.type(.scalar(.string), of: name), isRequired: true))
            if let parameter { result.append(parameter) }
        }
        for parameter in parameters where parameter.place == .path && !result.contains(where: { $0.property.name == parameter.property.name }) {
            log.problem("parameter.unused", "“\(parameter.property.name)” is not in the path, and left out", at: operation.location)
        }
        giveRoles(&result, segments: segments)
        for place in result.indices where result[place].role == .record { result[place].property.type = .scalar(.id) }
        let others = parameters.filter { $0.place != .path }
        return result + others.filter(\.property.isRequired) + others.filter { !$0.property.isRequired }
    }

    /// `/crm/v8/{module}/{record}/…`: what typed modules and records stand for.
    private static func giveRoles(_ parameters: inout [ImportedParameter], segments: [Substring]) {
        guard segments.count > 2, segments[0] == "crm", segments[2].hasPrefix("{"), !parameters.isEmpty else { return }
        parameters[0].role = .module
        // What another system calls the record is no id of it.
        if segments.count > 3, segments[3].hasPrefix("{"), !segments[3].contains("external"), parameters.count > 1 { parameters[1].role = .record }
    }
}
