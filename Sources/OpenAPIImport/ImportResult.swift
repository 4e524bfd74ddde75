import CRMSchema
import RecordCore

/// What an import made, and what there is to say of it.
public struct ImportResult: Sendable {
    /// A file of the spec.
    public struct File: Hashable, Sendable {
        public let name: String
        public let text: String
    }

    /// By name.
    public let files: [File]
    /// By the places in the documents.
    public let notes: [ImportNote]
    /// As the spec's loader reads the files.
    public let operations: [OperationDescription]
    public let shapes: [ShapeDescription]

    /// Notes of one code.
    public struct Count: Hashable, Sendable {
        public let kind: ImportNote.Kind
        public let code: String
        public let count: Int
        /// The first.
        public let example: ImportNote
    }

    /// How often each thing was met: problems first, then by code.
    public var counts: [Count] {
        let order: [ImportNote.Kind] = [.problem, .dropped, .changed]
        return Dictionary(grouping: notes, by: { "\($0.kind.rawValue) \($0.code)" }).values
            .map { Count(kind: $0[0].kind, code: $0[0].code, count: $0.count, example: $0[0]) }
            .sorted { (order.firstIndex(of: $0.kind) ?? 9, $0.code) < (order.firstIndex(of: $1.kind) ?? 9, $1.code) }
    }

    /// As `spec/schema/import-report.schema.json` has it.
    public var json: JSONValue {
        .object([
            JSONMember("version", 1), JSONMember("operations", .number(JSONNumber(operations.count))), JSONMember("shapes", .number(JSONNumber(shapes.count))),
            JSONMember("files", .array(files.map { .string($0.name) })),
            JSONMember(
                "counts",
                .array(
                    counts.map {
                        .object([
                            JSONMember("kind", .string($0.kind.rawValue)), JSONMember("code", .string($0.code)),
                            JSONMember("count", .number(JSONNumber($0.count))),
                        ])
                    })),
            JSONMember(
                "notes",
                .array(
                    notes.map {
                        .object([
                            JSONMember("kind", .string($0.kind.rawValue)), JSONMember("code", .string($0.code)),
                            JSONMember("message", .string($0.message)), JSONMember("file", .string($0.location.file)),
                            JSONMember("line", .number(JSONNumber($0.location.line))),
                            JSONMember("column", .number(JSONNumber($0.location.column))),
                        ])
                    })),
        ])
    }
}
