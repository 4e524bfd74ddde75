import CRMSchema

/// What a schema says of its type in the words of OpenAPI 3.0 or of 3.1, where `type` may be a list.
enum SchemaWords {
    /// Without `null`; empty where nothing is said.
    static func types(of schema: SourceValue) -> [String] { all(schema).filter { $0 != "null" } }

    static func isList(_ schema: SourceValue) -> Bool { types(of: schema) == ["array"] }

    /// Null and nothing else: a branch of a choice.
    static func isNull(_ schema: SourceValue) -> Bool { all(schema) == ["null"] }

    static func allowsNull(_ schema: SourceValue) -> Bool { schema["nullable"]?.boolean == true || all(schema).contains("null") }

    private static func all(_ schema: SourceValue) -> [String] {
        if let word = schema["type"]?.string { return [word] }
        return (schema["type"]?.elements ?? []).compactMap(\.string)
    }

    /// Words that say something of a schema that a type does not say.
    static let known: Set<String> = [
        "type", "format", "properties", "required", "items", "enum", "const", "oneOf", "nullable", "pattern", "maxLength", "minLength", "maximum",
        "minimum", "maxItems", "minItems", "default", "readOnly", "$ref", "description", "title", "example", "examples", "allOf", "anyOf",
        "additionalProperties", "deprecated", "$defs", "$comment", "externalDocs",
    ]

    /// Known, and left out: limits that no client checks, and what documents say to other tools.
    static let aside: Set<String> = [
        "uniqueItems", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "minProperties", "maxProperties", "discriminator", "xml", "writeOnly",
        "contentMediaType", "contentEncoding", "$id", "$schema", "$anchor",
    ]
}
