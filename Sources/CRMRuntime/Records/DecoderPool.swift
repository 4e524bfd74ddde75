import Foundation
import RecordCore

/// Page decoders of one listing, kept between pages because a decoder learns the order of keys.
///
/// A lock, not an actor: pages of one iteration mostly follow each other, two iterations of one sequence may overlap,
/// and both only take a decoder and give it back. `@unchecked` because the lock guards the only mutable state and a
/// decoder is used by one borrower at a time.
package final class DecoderPool: @unchecked Sendable {
    package let schema: RecordSchema
    private let columns: [Int]?
    private let envelope: String
    private let lock = NSLock()
    private var idle: [PageDecoder] = []

    /// - Parameter envelope: the key of an answer that holds the rows.
    package init(schema: RecordSchema, columns: [Int]?, envelope: String = "data") {
        self.schema = schema
        self.columns = columns
        self.envelope = envelope
    }

    package func withDecoder<Result>(_ body: (PageDecoder) throws -> Result) rethrows -> Result {
        let decoder = lock.withLock { idle.popLast() } ?? PageDecoder(schema: schema, columns: columns, envelope: envelope)
        defer { lock.withLock { idle.append(decoder) } }
        return try body(decoder)
    }
}
