import BindingsGenerator
import CRMSchema
import Foundation
import StandardOrganisation
import Testing

/// The table of calls that the tests of `ZohoOperations` run is that of the endpoint spec as it is.
struct CallTableTests {
    private static let schema = SchemaDescription(vendor: .zoho, modules: []).adding(
        EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.zohoEndpointSpec)))

    /// The names of types that were given once.
    private static func lock() throws -> OperationNameLock {
        let url = StandardOrganisation.zohoEndpointSpec.deletingLastPathComponent().appendingPathComponent("operation-names.json")
        let read = OperationNameLock.read(SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](try Data(contentsOf: url))))
        #expect(read.diagnostics.isEmpty)
        return read.lock
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ZohoOperationsTests/EveryCall/Generated")

    @Test("CRM_RECORD_CALLS=1 writes it")
    func theTableIsCurrent() throws {
        let files = CallTable(Self.schema, lock: try Self.lock()).files
        if ProcessInfo.processInfo.environment["CRM_RECORD_CALLS"] != nil {
            try? FileManager.default.removeItem(at: Self.folder)
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            for file in files { try Data(file.text.utf8).write(to: Self.folder.appendingPathComponent(file.name)) }
        }
        for file in files {
            let there = try? String(contentsOf: Self.folder.appendingPathComponent(file.name), encoding: .utf8)
            #expect(there == file.text, "\(file.name) is not current: run again with CRM_RECORD_CALLS=1")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(files.map(\.name)))
    }
}

extension SchemaDescription {
    fileprivate func adding(_ spec: EndpointSpecLoader.Loaded) -> SchemaDescription { with(operations: spec.operations, shapes: spec.shapes) }
}
