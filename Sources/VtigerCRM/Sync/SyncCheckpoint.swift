import RecordCore

/// Up to where the changes of a module are known: for going on from there, in another process if need be.
///
/// A text of a line, for a file or a column of a table; it holds times, ids and hashes, no values of records. It does not
/// become too old.
public struct SyncCheckpoint: Sendable, Hashable {
    /// A record that was told within the overlap, so that it is not told again unless it has changed.
    struct Told: Sendable, Hashable {
        let id: String
        /// The second of its change, on the time axis of the checkpoint.
        let time: Int64
        /// Of the record's content. A record that changes twice within a second has the same time both times.
        let hash: UInt64
    }

    /// How it was made, and so what the time means.
    enum Way: String, Sendable {
        /// By `sync`: seconds since 1970.
        case sync
        /// By queries: what the server's clock shows, as seconds since 1970 as if its zone were UTC.
        case query
    }

    /// The API name of the module.
    public let module: String
    let way: Way
    /// The second of the newest change.
    var time: Int64
    /// The newest change on the server's clock, where `way` does not say it: for going on by queries.
    var clock: LocalDateTime?
    var told: [Told] = []

    /// How many are kept. Of more changes within the overlap, the oldest come again.
    static let mostTold = 500

    /// The same after some more changes, of which it keeps those within the overlap.
    func adding(_ changes: some Sequence<Told>, until time: Int64, overlap: Int64) -> SyncCheckpoint {
        var copy = self
        copy.time = max(self.time, time)
        // The newest state of each.
        var kept: [String: Told] = [:]
        for change in told where change.time >= copy.time - overlap { kept[change.id] = change }
        for change in changes where change.time >= copy.time - overlap { kept[change.id] = change }
        // As changes come, so that a run which passes the oldest again does not push out the newest.
        copy.told = kept.values.map { ($0.time, RecordNumber.number($0.id) ?? 0, $0) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.suffix(Self.mostTold).map(\.2)
        return copy
    }
}

extension SyncCheckpoint: LosslessStringConvertible {
    public var description: String {
        var words = [module, way.rawValue, String(time), clock.map { "\($0.date)T\($0.time)" } ?? "-"]
        words += told.map { "\($0.id)/\(time - $0.time)/\(String($0.hash, radix: 36))" }
        return words.joined(separator: " ")
    }

    /// A checkpoint from its text; nil for any other text.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 4, let way = Way(rawValue: String(words[1])), let time = Int64(words[2]) else { return nil }
        self.init(module: String(words[0]), way: way, time: time)
        if words[3] != "-" {
            guard let clock = LocalDateTime(String(words[3])) else { return nil }
            self.clock = clock
        }
        for word in words.dropFirst(4) {
            let parts = word.split(separator: "/")
            guard parts.count == 3, let lag = Int64(parts[1]), let hash = UInt64(parts[2], radix: 36) else { return nil }
            told.append(Told(id: String(parts[0]), time: time - lag, hash: hash))
        }
    }
}

extension SyncCheckpoint: Codable {
    /// As its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let checkpoint = SyncCheckpoint(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "The text is no checkpoint.")
        }
        self = checkpoint
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
