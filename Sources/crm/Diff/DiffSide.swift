#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation

/// One side of a comparison, as it is named on the command line.
enum DiffSide {
    case folder(URL)
    case revision(String, path: String)
    case live

    /// - Throws: a `ValidationError` for what is none of these.
    init(_ text: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: text, isDirectory: &isFolder), isFolder.boolValue {
            self = .folder(URL(fileURLWithPath: text))
        } else if text == "live" {
            self = .live
        } else if let colon = text.firstIndex(of: ":"), colon != text.startIndex {
            self = .revision(String(text[..<colon]), path: String(text[text.index(after: colon)...]))
        } else {
            throw ValidationError("“\(text)” is no folder, no REVISION:folder and not “live”")
        }
    }

    var isFolder: Bool { if case .folder = self { true } else { false } }

    /// Both without their operations where only one side has an endpoint spec: that is no change.
    static func comparable(_ before: SchemaDescription, _ after: SchemaDescription) -> (SchemaDescription, SchemaDescription) {
        guard before.operations.isEmpty != after.operations.isEmpty else { return (before, after) }
        Terminal.talk.print("the endpoint spec is there on one side only, and not compared")
        return (before.with(operations: [], shapes: []), after.with(operations: [], shapes: []))
    }

    /// - Parameter vendor: whose CRM a live one is, unless the options say so.
    func loadOrComplain(
        _ connection: ConnectionOptions, vendor: SchemaDescription.Vendor? = nil
    ) async throws -> SchemaDescription {
        try Self.complain(of: try await load(connection, vendor: vendor))
    }

    /// Says what is wrong with the files; ends with 1 where that is an error.
    static func complain(of loaded: LoadedSchema) throws -> SchemaDescription {
        for diagnostic in loaded.diagnostics where diagnostic.severity != .note { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        return loaded.schema
    }

    func load(_ connection: ConnectionOptions, vendor: SchemaDescription.Vendor? = nil) async throws -> LoadedSchema {
        switch self {
        case .folder(let url):
            let spec = EndpointSpecLoader.files(in: url)
            let found = SnapshotLoader.files(in: url, includingSubfolders: true)
            let loaded = SnapshotLoader.load(files: found.files)
            // A folder of the endpoint spec alone is a side as well.
            let diagnostics = found.files.isEmpty && !spec.isEmpty ? [] : found.diagnostics
            return EndpointSpecLoader.add(spec, to: LoadedSchema(schema: loaded.schema, diagnostics: diagnostics + loaded.diagnostics))
        case .revision(let revision, let path):
            let all = try GitRevision(revision).files(in: path)
            let spec = all.filter(EndpointSpecLoader.reads)
            let files = all.filter { SnapshotLoader.reads($0) }
            guard !files.isEmpty || !spec.isEmpty else {
                throw ValidationError("\(revision):\(path) holds no snapshots (modules.json and fields_*.json, listtypes.json and describe_*.json)")
            }
            return EndpointSpecLoader.add(spec, to: SnapshotLoader.load(files: files))
        case .live: return try await LiveMetadata.load(try connection.metadata(vendor))
        }
    }
}
#endif
