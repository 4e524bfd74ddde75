import CRMSchema
import RecordCore

/// Schemas → types and shapes. A schema with a name becomes one shape however often it is used.
struct SchemaImport {
    let documents: DocumentSet
    private(set) var shapes: [ImportedShape] = []
    /// `area#name` → the shape's number.
    private var named: [String: Int] = [:]
    /// References to what is no object, on the way from here to the root: to notice circles.
    private var followed: Set<String> = []
    private var depth = 0
    private(set) var renames: ShapeRenames

    private static let deepest = 48
    /// Who wrote something, and when: the server knows, and takes no word for it. The documents do not mark them.
    private static let stamps: Set<String> = ["created_by", "created_time", "modified_by", "modified_time"]

    init(_ documents: DocumentSet, renames: ShapeRenames = ShapeRenames()) {
        self.documents = documents
        self.renames = renames
    }

    /// - Parameter context: a name for an object that has none.
    mutating func property(_ part: DocumentSet.Part, context: String, log: inout ImportLog) -> ImportedProperty {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest, let target = documents.resolve(part, log: &log) else { return ImportedProperty(type: .scalar(.json)) }
        guard let name = target.name else { return body(target, context: context, log: &log) }
        let key = "\(target.area)#\(name)"
        if let number = named[key] { return ImportedProperty(type: .shape(number)) }
        if isObject(target.value) {
            return ImportedProperty(type: .shape(shape(target, name: name, key: key, log: &log)))
        }
        guard followed.insert(key).inserted else {
            log.problem("schema.circle", "“\(name)” is made of itself", at: target.value.location)
            return ImportedProperty(type: .scalar(.json))
        }
        defer { followed.remove(key) }
        return body(target, context: name, log: &log)
    }

    private func isObject(_ schema: SourceValue) -> Bool {
        schema["oneOf"] == nil && schema["anyOf"] == nil && schema["allOf"] == nil && schema["properties"]?.members?.isEmpty == false
    }

    /// A schema in its place, references followed.
    private mutating func body(_ part: DocumentSet.Part, context: String, log: inout ImportLog) -> ImportedProperty {
        let schema = part.value
        for member in schema.members ?? [] where !SchemaWords.known.contains(member.name) {
            if SchemaWords.aside.contains(member.name) || member.name.hasPrefix("x-") {
                log.dropped("schema.aside", "“\(member.name)”", at: member.key.location)
            } else {
                log.problem("schema.unknown", "“\(member.name)” is not understood, and ignored", at: member.key.location)
            }
        }
        var result: ImportedProperty
        if let branches = schema["oneOf"]?.elements ?? schema["anyOf"]?.elements {
            result = choice(branches.map(part.child), context: context, log: &log)
        } else if schema["allOf"]?.elements != nil {
            result = ImportedProperty(type: .shape(whole(part, context: context, log: &log)))
        } else if isObject(schema) {
            result = ImportedProperty(type: .shape(shape(part, name: context, key: nil, log: &log)))
        } else {
            result = plain(part, context: context, log: &log)
        }
        if SchemaWords.allowsNull(schema) { result.type = ImportedType.either([.nullable(result.type)]) ?? result.type }
        result.maximum = schema["maxLength"]?.integer ?? schema["maximum"]?.integer ?? schema["maxItems"]?.integer ?? result.maximum
        result.minimum = schema["minLength"]?.integer ?? schema["minimum"]?.integer ?? schema["minItems"]?.integer ?? result.minimum
        result.isReadOnly = result.isReadOnly || schema["readOnly"]?.boolean == true
        if let standard = schema["default"] { result.standard = standard.boolean.map { .bool($0) } ?? standard.string.map { .string($0) } }
        return result
    }

    private mutating func choice(_ all: [DocumentSet.Part], context: String, log: inout ImportLog) -> ImportedProperty {
        // One of them may say no more than that there may be nothing.
        let branches = all.filter { !SchemaWords.isNull($0.value) }
        let properties = branches.enumerated().map { place, branch in
            property(branch, context: place == 0 ? context : context + Self.difference(of: branch, from: branches[..<place]), log: &log)
        }
        guard var first = properties.first else { return ImportedProperty(type: .scalar(.json)) }
        for other in properties.dropFirst() where !other.values.isEmpty {
            first.values += other.values.filter { !first.values.contains($0) }
        }
        let type = ImportedType.either(properties.map(\.type)) ?? .scalar(.json)
        first.type = branches.count == all.count ? type : ImportedType.either([.nullable(type)]) ?? type
        return first
    }

    /// A word that tells the branch of a choice from those before it: a property that they do not have. No number, as that
    /// would go to another branch when one more is described.
    private static func difference(of branch: DocumentSet.Part, from others: ArraySlice<DocumentSet.Part>) -> String {
        let known = Set(others.flatMap { $0.value["properties"]?.members ?? [] }.map(\.name))
        let own = (branch.value["properties"]?.members ?? []).map(\.name).filter { !known.contains($0) }.sorted()
        return own.first.map { SwiftWords.capitalised($0, fallback: "Other") } ?? "Other"
    }

    private mutating func plain(_ part: DocumentSet.Part, context: String, log: inout ImportLog) -> ImportedProperty {
        let schema = part.value
        let values = (schema["enum"]?.elements ?? []).compactMap(\.string)
        let words = SchemaWords.types(of: schema)
        var result = ImportedProperty(type: .scalar(.json))
        if words.isEmpty { log.changed("schema.untyped", "what has no type may be anything", at: schema.location) }
        let types = words.map { word -> ImportedType in
            let property = typed(part, word, context: context, log: &log)
            result.maximum = property.maximum ?? result.maximum
            result.minimum = property.minimum ?? result.minimum
            result.values += property.values
            return property.type
        }
        result.type = ImportedType.either(types) ?? .scalar(.json)
        if values.count > 1, case .scalar(let scalar) = result.type, scalar == .string || scalar == .integer { result.values = Self.unique(values) }
        return result
    }

    /// The schema with one of its words for types.
    private mutating func typed(_ part: DocumentSet.Part, _ word: String, context: String, log: inout ImportLog) -> ImportedProperty {
        let schema = part.value
        var result = ImportedProperty(type: .scalar(.json))
        switch word {
        case "array":
            guard let items = schema["items"] else {
                log.problem("array.items", "an array does not say of what", at: schema.location)
                result.type = .list(.scalar(.json))
                break
            }
            result = property(part.child(items), context: context, log: &log)
            result.type = .list(result.type)
        case "string":
            result.type = .scalar(text(schema, log: &log))
        case "integer":
            result.type = .scalar(schema["format"]?.string == "int64" ? .long : .integer)
        case "number": result.type = .scalar(.double)
        case "boolean": result.type = .scalar(.boolean)
        case "object": log.changed("object.free", "an object without properties may hold anything", at: schema.location)
        default: log.problem("schema.type", "“\(word)” is no type that is known; it may be anything", at: schema.location)
        }
        return result
    }

    private func text(_ schema: SourceValue, log: inout ImportLog) -> OperationType.Scalar {
        switch schema["format"]?.string {
        case nil: return .string
        case "date-time": return .datetime
        case "date": return .date
        case "binary": return .file
        case let format?:
            log.dropped("schema.format", "the format “\(format)”", at: schema.location)
            return .string
        }
    }

    private mutating func shape(_ part: DocumentSet.Part, name: String, key: String?, log: inout ImportLog) -> Int {
        let number = shapes.count
        let name = renames.name(SwiftWords.capitalised(name), in: part.area)
        shapes.append(ImportedShape(area: part.area, name: name))
        // Before its properties, as they may come back to it.
        if let key { named[key] = number }
        shapes[number].properties = properties(of: part, owner: name, log: &log).sorted { $0.name < $1.name }
        return number
    }

    /// One shape with all that several have; those that are there always are required. Nil where two say different
    /// things of one property.
    mutating func superset(of numbers: [Int], name: String, nickname: String) -> Int? {
        var properties: [ImportedProperty] = []
        for number in numbers {
            for property in shapes[number].properties {
                if let known = properties.first(where: { $0.name == property.name }) {
                    guard known.type == property.type else { return nil }
                } else {
                    properties.append(property)
                }
            }
        }
        for place in properties.indices {
            let name = properties[place].name
            properties[place].isRequired = numbers.allSatisfy { shapes[$0].properties.contains { $0.name == name && $0.isRequired } }
        }
        let area = shapes[numbers[0]].area
        shapes.append(
            ImportedShape(area: area, name: renames.name(name, in: area), nickname: nickname, properties: properties.sorted { $0.name < $1.name }))
        return shapes.count - 1
    }

    /// Gives the anonymous shape a name to share.
    mutating func setNickname(_ nickname: String, of number: Int) { shapes[number].nickname = nickname }

    /// All that the parts have, in one shape.
    private mutating func whole(_ part: DocumentSet.Part, context: String, log: inout ImportLog) -> Int {
        let number = shapes.count
        let name = renames.name(SwiftWords.capitalised(context), in: part.area)
        shapes.append(ImportedShape(area: part.area, name: name))
        var properties: [ImportedProperty] = []
        for part in parts(of: part, depth: 0, log: &log) {
            for property in self.properties(of: part, owner: name, log: &log) where !properties.contains(where: { $0.name == property.name }) {
                properties.append(property)
            }
        }
        shapes[number].properties = properties.sorted { $0.name < $1.name }
        return number
    }

    /// What a whole is made of, parts of parts too, itself last.
    private func parts(of part: DocumentSet.Part, depth: Int, log: inout ImportLog) -> [DocumentSet.Part] {
        guard depth < 8, let target = documents.resolve(part, log: &log) else { return [] }
        var result: [DocumentSet.Part] = []
        for inner in target.value["allOf"]?.elements ?? [] { result += parts(of: target.child(inner), depth: depth + 1, log: &log) }
        return result + [target]
    }

    /// The properties of an object.
    mutating func properties(of part: DocumentSet.Part, owner: String, log: inout ImportLog) -> [ImportedProperty] {
        let required = part.value["required"]?.elements ?? []
        let members = part.value["properties"]?.members ?? []
        let names = Set(members.map(\.name))
        for name in required where !names.contains(name.string ?? "") {
            log.problem("required.unknown", "“\(name.string ?? "")” is required and not described", at: name.location)
        }
        let demanded = Set(required.compactMap(\.string))
        var known: Set<String> = []
        return members.compactMap { member in
            let name = member.name
            guard !name.isEmpty, known.insert(name).inserted else {
                log.problem("property.name", "a property without a name, or one that is there twice", at: member.key.location)
                return nil
            }
            var property = property(part.child(member.value), context: owner + SwiftWords.capitalised(name, fallback: "Value"), log: &log)
            property.name = name
            property.isRequired = demanded.contains(name)
            property.isReadOnly = property.isReadOnly || Self.stamps.contains(name.lowercased())
            if property.values.isEmpty { property.type = IDNames.type(property.type, of: name) }
            return property
        }
    }

    private static func unique(_ values: [String]) -> [String] {
        var known: Set<String> = []
        return values.filter { known.insert($0).inserted }
    }
}
