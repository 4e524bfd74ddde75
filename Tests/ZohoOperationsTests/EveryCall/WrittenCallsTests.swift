import CRMSchema
import Foundation
import StandardOrganisation
import Testing

/// Each function that is written by hand, once against the sandbox: what it sends is what the endpoint spec says.
struct WrittenCallsTests {
    /// The calls of all areas, by area.
    private static let exchanges = Task { () -> [String: [OperationProbe.Exchange]] in
        var found: [String: [OperationProbe.Exchange]] = [:]
        for area in WrittenCalls.areas {
            let watched = try await ProbedSandbox()
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-tests-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await area.call(WrittenCalls(zoho: watched.zoho, folder: folder))
            found[area.name] = await watched.probe.log.exchanges
        }
        return found
    }

    @Test(arguments: WrittenCalls.areas.map(\.name))
    func requestsAgreeWithTheSpec(area: String) async throws {
        let exchanges = try #require(try await Self.exchanges.value[area])
        #expect(!exchanges.isEmpty)
        for exchange in exchanges {
            #expect(
                exchange.check == "ok" || CallRefusals.isRemarked(exchange.check, of: exchange.operation), "\(exchange.method) \(exchange.path) (\(exchange.operation ?? "no operation")): \(exchange.check ?? "not looked at")")
            #expect(exchange.status < 300 || exchange.status == 304, "\(exchange.method) \(exchange.path): \(exchange.status)")
            #expect(!exchange.isCanned, "\(exchange.method) \(exchange.path) is answered without being done")
        }
    }

    /// What a function does by an operation of the same effect, for one record as for many.
    private static let standIns = [
        "attachments.deleteAttachment": "attachments.deleteAttachments", "find_and_merge.getRecordMerge": "find_and_merge.mergeRecords",
        "notes.deleteNote": "record.deleteRecords", "notes.getNote": "record.getRecord", "notes.getNotes": "record.getRecords",
        "notes.updateNote": "record.updateRecords", "record.assignTerritoryToRecord": "record.assignTerritoriesToMultipleRecords",
        "record.deleteRecord": "record.deleteRecords", "record.removeTerritoriesFromRecord": "record.removeTerritoriesFromMultipleRecords",
        "record.updateRecord": "record.updateRecords", "record_count.createCount": "record_count.getCount",
    ]

    @Test func everyWrittenOperationIsCalled() async throws {
        let operations = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.zohoEndpointSpec)).operations
        let called = Set(try await Self.exchanges.value.values.joined().compactMap(\.operation))
        for operation in operations where operation.written != nil {
            // Operations that make the same call cannot be told apart.
            let twins = [operation.id.value, operation.sameAs?.value, operation.variantOf?.value, Self.standIns[operation.id.value]].compactMap(\.self)
                + operations.filter { $0.sameAs?.value == operation.id.value || $0.variantOf?.value == operation.id.value }.map(\.id.value)
            #expect(twins.contains { called.contains($0) }, "\(operation.id.value) (\(operation.written?.value ?? "")) is never called")
        }
    }
}
