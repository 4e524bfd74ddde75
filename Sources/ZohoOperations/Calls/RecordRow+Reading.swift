import Foundation
import RecordCore

extension RecordRow {
    /// Reads a value out of an answer that was parsed as a tree. What is no object gives a value with nothing loaded.
    init(reading value: JSONValue?) throws {
        guard let value, case .object = value else {
            self.init(storage: RecordStorage(schema: Self.schema))
            return
        }
        let page = try PageDecoder(schema: Self.schema).decode(Array("{\"data\":\(value.jsonText)}".utf8))
        self.init(storage: page.count > 0 ? page.storage(at: 0) : RecordStorage(schema: Self.schema))
    }
}
