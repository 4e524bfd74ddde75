import CRMSchema

/// Walks whole documents and counts the habits that the spec does without, used or not.
struct DocumentAudit {
    static func run(_ documents: DocumentSet, log: inout ImportLog) {
        for area in documents.areas {
            guard let root = documents.root(of: area) else { continue }
            walk(root, isMap: false, log: &log)
        }
        tellUnused(documents, log: &log)
    }

    /// Schemas that nothing points at: their operations do not say that they send or answer them.
    private static func tellUnused(_ documents: DocumentSet, log: inout ImportLog) {
        var used: Set<String> = []
        for area in documents.areas { documents.root(of: area).map { collect($0, area: area, into: &used) } }
        for area in documents.areas {
            for schema in documents.root(of: area)?["components"]?["schemas"]?.members ?? [] where !used.contains("\(area)/\(schema.name)") {
                log.dropped("schema.unused", "nothing points at “\(schema.name)”", at: schema.key.location)
            }
        }
    }

    private static func collect(_ value: SourceValue, area: String, into used: inout Set<String>) {
        for element in value.elements ?? [] { collect(element, area: area, into: &used) }
        for member in value.members ?? [] {
            guard member.name == "$ref", let reference = member.value.string else {
                collect(member.value, area: area, into: &used)
                continue
            }
            let halves = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            used.insert("\(DocumentSet.area(halves[0]) ?? area)/\(halves.last?.split(separator: "/").last ?? "")")
        }
    }

    /// - Parameter isMap: keys are names, as in `properties`, and no keywords.
    private static func walk(_ value: SourceValue, isMap: Bool, log: inout ImportLog) {
        for element in value.elements ?? [] { walk(element, isMap: false, log: &log) }
        guard let members = value.members else { return }
        if !isMap { look(at: value, log: &log) }
        for member in members { walk(member.value, isMap: !isMap && names.contains(member.name), log: &log) }
    }

    private static let names: Set<String> = ["properties", "paths", "schemas", "parameters", "responses", "requestBodies", "content", "headers", "$defs"]

    private static func look(at value: SourceValue, log: inout ImportLog) {
        if let reference = value["$ref"]?.string, !reference.hasPrefix("#") {
            log.changed("ref.remote", "“\(reference)” is taken from the file beside it", at: value.location)
        }
        if let branches = value["oneOf"]?.elements, branches.count == 1 {
            log.changed("oneOf.single", "a choice of one is that one", at: value.location)
        }
        if let values = value["enum"]?.elements, values.count == 1 {
            log.dropped("enum.constant", "“\(values[0].text)” is an example and not the only value", at: value.location)
        }
        if let pattern = value["pattern"]?.string {
            log.dropped("pattern", "the pattern “\(pattern)”", at: value.location)
        }
    }
}
