import Foundation
import RecordCore

/// Page decoders of one listing, kept between pages because a decoder learns the order of keys.
///
/// A lock, not an actor: pages of one iteration follow each other, two iterations of one sequence may overlap, and
/// both only take a decoder and give it back. `@unchecked` because the lock guards the only mutable state and a
/// decoder is used by one borrower at a time.
final class DecoderPool: @unchecked Sendable {
    let schema: RecordSchema
    private let columns: [Int]?
    private let lock = NSLock()
    private var idle: [PageDecoder] = []

    init(schema: RecordSchema, columns: [Int]?) {
        self.schema = schema
        self.columns = columns
    }

    func withDecoder<Result>(_ body: (PageDecoder) throws -> Result) rethrows -> Result {
        let decoder = lock.withLock { idle.popLast() } ?? PageDecoder(schema: schema, columns: columns)
        defer { lock.withLock { idle.append(decoder) } }
        return try body(decoder)
    }
}
