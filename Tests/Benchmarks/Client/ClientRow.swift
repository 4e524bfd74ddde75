import Foundation
import RecordCore

/// A record whose field table is made at run time, from the names on the command line.
struct ClientRow: CRMRecord {
    var storage: RecordStorage
    var id: RecordID<ClientRow> { storage.recordID(Self.idField) }
    static var idField: Int { 0 }
    static var schema: RecordSchema { table.value }

    /// Set once, before the first record is made.
    static let table = Table()

    final class Table: @unchecked Sendable {
        private let lock = NSLock()
        private var schema = RecordSchema(module: "Leads", fields: [.id("id")])
        var value: RecordSchema { lock.withLock { schema } }
        func set(_ new: RecordSchema) { lock.withLock { schema = new } }
    }
}
