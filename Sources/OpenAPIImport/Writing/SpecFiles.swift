import CRMSchema
import RecordCore

/// Imported operations and shapes → the JSON of the spec's files, one for each area.
struct SpecFiles {
    /// By area.
    private(set) var files: [String: JSONValue] = [:]

    static let schema = "../../schema/endpoint-spec.schema.json"

    /// - Parameters:
    ///   - kept: shapes to write though no operation refers to them.
    ///   - known: names of shapes as the spec had them so far.
    init(_ operations: [ImportedOperation], _ shapes: [ImportedShape], kept: [Int], known: Set<String>, log: inout ImportLog) {
        let names = ShapeNames(shapes, used: operations.flatMap(\.shapes) + kept, known: known)
        for name in names.doubled {
            log.problem("shape.doubled", "several shapes of different properties would be called “\(name)”; name them in the overlay", at: SourceLocation(file: "\(name.prefix { $0 != "." }).json", line: 1, column: 1))
        }
        let byArea = Dictionary(grouping: operations, by: \.area)
        for area in Set(byArea.keys).union(names.homes.keys) {
            let writer = AreaWriter(area: area, names: names.names)
            files[area] = .object([
                JSONMember("$schema", .string(Self.schema)), JSONMember("area", .string(area)),
                JSONMember("operations", .array((byArea[area] ?? []).sorted(by: ImportedOperation.order).map(writer.operation))),
                JSONMember("shapes", .object((names.homes[area] ?? []).map { JSONMember($0.name, writer.shape(shapes[$0.shape])) })),
            ])
        }
    }
}
