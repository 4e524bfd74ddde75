import CRMSchema

@testable import BindingsGenerator

/// Swift expressions for values of the types that functions of operations take.
struct SampleText {
    /// What is known of the place where the value stands.
    struct Place {
        /// The operation.
        let owner: String
        /// On the wire.
        let name: String
        var values: [String] = []
        var maximum: Int?
        var minimum: Int?
        var isPath = false
    }

    private var shapes: [String: ShapePlan] = [:]
    private var choices: [String: ChoicePlan] = [:]

    init(_ types: OperationTypes) {
        for area in types.areas {
            for shape in types.shapes(of: area) { if let type = types.shape(shape.shape.name.value) { shapes[TypeText.text(type)] = shape } }
            for choice in types.choices(of: area) { choices[TypeText.text(.member(types.namespace(area), choice.typeName))] = choice }
        }
    }

    func value(_ type: TypeReference, _ place: Place) -> String { value(type, place, []) }

    /// - Parameter stack: the shapes around it.
    private func value(_ type: TypeReference, _ place: Place, _ stack: [String]) -> String {
        switch type {
        case .optional(let wrapped): return value(wrapped, place, stack)
        case .array(let element): return "[\(value(element, place, stack))]"
        case .callback, .changing, .anyMetatype: return "{ _ in }"
        case .named, .member: break
        }
        let name = TypeText.text(type)
        if let choice = choices[name] { return choice.values.first.map { Self.quoted($0.value) } ?? "\"\"" }
        if let shape = shapes[name] { return make(shape, name, place, stack) }
        return plain(name, place)
    }

    private func plain(_ type: String, _ place: Place) -> String {
        switch type {
        case "RawRecordID": "samples.id(\"\(place.owner)\", \"\(place.name)\")"
        case "ModuleName": Self.quoted(place.values.first ?? "Leads")
        case "IDOrName": "samples.idOrName(\"\(place.owner)\", \"\(place.name)\")"
        case "Int": "\(max(place.minimum ?? 1, min(1, place.maximum ?? 1)))"
        case "Bool": "true"
        case "ExactDecimal": "1.5"
        case "CalendarDate": "CalendarDate(daysSince1970: 20_577)"
        case "ZonedDateTime": "ZonedDateTime(secondsSince1970: 1_777_900_000)"
        case "JSONValue": "[\"key\": \"value\"]"
        case "UploadFile": "samples.file(\"\(place.owner)\")"
        case "String" where place.isPath: "samples.text(\"\(place.owner)\", \"\(place.name)\")"
        case "String": Self.quoted(place.values.first ?? String(Self.text(place.name).prefix(place.maximum ?? 200)))
        default: ".init()"
        }
    }

    private static func text(_ name: String) -> String {
        let name = name.lowercased()
        if name.contains("email") { return "ada@example.com" }
        if name.contains("url") || name.contains("link") { return "https://example.com/plan" }
        if name.contains("color") { return "#57B1FD" }
        return "Sample"
    }

    private static func quoted(_ text: String) -> String { StringLiteral.text(text) }

    // MARK: Shapes

    /// Everything that may be sent, but shapes inside of shapes only as far as they are needed.
    private func make(_ shape: ShapePlan, _ type: String, _ place: Place, _ stack: [String]) -> String {
        guard shape.isSent else { return "\(type)(storage: .init(schema: \(type).schema))" }
        let writable = shape.properties.filter(\.isWritable)
        let (needed, others) = (writable.filter(\.isNeeded), writable.filter { !$0.isNeeded })
        let filled = others.filter { isFilled($0, in: type, stack) }
        let isShort = writable.count <= ShapeInitializer.mostArguments
        func text(_ property: ShapePlan.Property) -> String {
            let description = property.description
            return value(
                property.mapping.value,
                Place(
                    owner: place.owner, name: description.name.value, values: description.values.map(\.value), maximum: description.maximum?.value,
                    minimum: description.minimum?.value), stack + [type])
        }
        let listed = (needed + (isShort ? filled : [])).map { "\(CallTable.label($0.name)): \(text($0))" }.joined(separator: ", ")
        guard !isShort, !filled.isEmpty else { return "\(type)(\(listed))" }
        // A line each, so that the compiler's messages lead to them.
        let indent = String(repeating: " ", count: 8 + 4 * (stack.count + 1))
        let assignments = filled.map { "\n\(indent)$0.\(SwiftIdentifier.escaped($0.name)) = \(text($0))" }.joined()
        return "\(type)\(listed.isEmpty ? "" : "(\(listed))") {\(assignments)\n\(indent.dropLast(4))}"
    }

    private func isFilled(_ property: ShapePlan.Property, in type: String, _ stack: [String]) -> Bool {
        var element = property.mapping.value
        if case .array(let inner) = element { element = inner }
        let name = TypeText.text(element)
        guard shapes[name] != nil else { return true }
        return stack.isEmpty && name != type
    }
}
