import BindingsGenerator
import CRMSchema
import Foundation
import StandardOrganisation
import Testing

@testable import SourceUse

/// The table of calls that tests run against the sandbox, scanned: every generated function is found, and no other.
struct EveryCallTests {
    private static let schema = SchemaDescription(vendor: .zoho, modules: []).with(operations: CallScan.operations, shapes: CallScan.shapes)
    private static let plan = OperationPlan(schema)

    @Test func everyGeneratedFunctionIsFound() throws {
        let functions = ClientFunctions(Self.plan)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../ZohoOperationsTests/EveryCall/Generated")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "GeneratedCalls.swift" }.sorted()
        #expect(names.count > 50)
        var all: [String] = []
        for name in names {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let ids = text.matches(of: /GeneratedCall\("([^"]+)"/).map { String($0.1) }
            let calls = ClientCalls(
                scanning: [SourceText(path: name, bytes: Array(text.utf8))], functions: functions, bindings: CallScan.names,
                groupTypes: ClientFunctions.groupTypes(Self.plan))
            #expect(calls.calls.map(\.operations) == ids.map { [$0] }, "\(name)")
            #expect(calls.calls.allSatisfy { $0.certainty == .certain } && calls.undecided.isEmpty)
            all += ids
        }
        #expect(Set(all) == Set(Self.plan.functions.filter { !$0.isWritten && $0.sharedWith == nil }.map(\.id)))
    }

    @Test func everyFunctionWrittenByHandIsKnown() {
        let known = Set(HandWrittenCalls.functions.flatMap(\.operations))
        // Notes are read as records of their module.
        let missing = Self.plan.functions.filter { $0.isWritten && $0.sharedWith == nil && !known.contains($0.id) && !$0.call.hasPrefix("zoho.records(RecordNote.self)") }
        #expect(missing.map { "\($0.id): \($0.call)" } == [])
    }
}
