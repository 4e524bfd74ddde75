import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// The functions and types of a made-up endpoint spec with every kind of parameter, body and answer.
struct OperationGoldenTests {
    @Test func everyKind() throws {
        let output = BindingsGenerator.generateOperations(schema: try Self.things).output
        for file in output.files { try GoldenFiles.compare(file.text, with: "Expected/Operations/\(file.name)") }
        let functions = OperationPlan(try Self.things).functions.map { "\($0.id): \($0.call)\n    \($0.signature)\n" }
        let notes = output.diagnostics.map { "\($0.location.line): \($0.message)\n" }
        try GoldenFiles.compare((functions + notes).joined(), with: "Expected/Operations/functions.txt")
        let expected = try FileManager.default.contentsOfDirectory(atPath: GoldenFiles.folder.appendingPathComponent("Expected/Operations").path)
        #expect(Set(expected) == Set(output.files.map(\.name) + ["functions.txt"]))
    }

    @Test func theOrderOfTheSpecDoesNotMatter() throws {
        let schema = try Self.things
        let turned = schema.with(operations: schema.operations.reversed(), shapes: schema.shapes.reversed())
        let (first, second) = (BindingsGenerator.generateOperations(schema: schema), BindingsGenerator.generateOperations(schema: turned))
        #expect(first.output.files == second.output.files && first.lock == second.lock)
    }

    private static var things: SchemaDescription {
        get throws {
            let url = GoldenFiles.folder.appendingPathComponent("Operations/things.json")
            let file = try SnapshotFile(name: "things.json", path: "things.json", bytes: [UInt8](Data(contentsOf: url)))
            let loaded = EndpointSpecLoader.load(files: [file])
            #expect(loaded.diagnostics.isEmpty)
            return SchemaDescription(vendor: .zoho, modules: [], operations: loaded.operations, shapes: loaded.shapes)
        }
    }
}
