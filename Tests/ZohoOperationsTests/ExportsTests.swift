import Testing
import ZohoOperations

@Suite struct ExportsTests {
    @Test("one import brings the client and the value types")
    func oneImport() {
        let id: RecordID<UnreadModule> = "42"
        #expect(id.description == "42")
        #expect(UnreadModule.schema.module == "Unread")
    }

    private struct UnreadModule: CRMRecord {
        var storage: RecordStorage
        static let schema = RecordSchema(module: "Unread", fields: [.id("id")])
        var id: RecordID<Self> { storage.recordID(0) }
    }
}
