import CRMRuntime
import RecordCore

/// Fetches the pages of a stream of changes.
public struct ChangePageSource<Record: CRMRecord>: PageSource {
    public typealias Step = PageStep<ChangePage<Record>, SyncCursor>

    let vtiger: VtigerCRM
    let checkpoint: SyncCheckpoint?
    let method: SyncMethod
    /// Seconds.
    let overlap: Int64
    let decoders = DecoderPool(schema: Record.schema, columns: nil, envelope: "result")

    static var call: String { "records.changes" }
    var module: String { Record.schema.module }

    public var firstCursor: SyncCursor { SyncCursor(step: .start, checkpoint: checkpoint) }

    public func fetch(_ cursor: SyncCursor) async throws -> Step {
        switch cursor.step {
        case .start: try await first()
        case .server(let second): try await ask(after: second, cursor.checkpoint)
        case .query(let time, let id): try await query(.after(time, id), cursor.checkpoint)
        }
    }

    public func repetition(of _: SyncCursor) -> any Error { SyncProblem.noProgress(Self.call) }

    private func first() async throws -> Step {
        if let checkpoint, checkpoint.module != module { throw SyncProblem.foreignCheckpoint(checkpoint.module, module, Self.call) }
        let isQuery = checkpoint?.way == .query
        switch method {
        case .query: return try await firstQuery()
        case .server where isQuery: throw SyncProblem.otherWay(Self.call)
        case .automatic where isQuery || vtiger.habits.lacks(.sync): return try await firstQuery()
        case .server, .automatic: break
        }
        // Zero fails on servers on which nothing else does. Strictly after a second, so one more.
        let begin = checkpoint.map { max(1, $0.time - overlap - 1) } ?? 1
        do {
            return try await ask(after: begin, checkpoint)
        } catch let error as CRMError {
            guard method == .automatic, error.httpStatus == 500 else { throw error }
            if vtiger.habits.learn(.sync) {
                vtiger.observer?.noticed(
                    ClientNotice(
                        "sync.by-query",
                        "the server's sync fails (status 500); changes of \(module) are found by queries, which do not tell deletions"),
                    in: Self.call)
            }
            return try await firstQuery()
        }
    }

    private func firstQuery() async throws -> Step {
        guard let checkpoint else { return try await query(.everything, nil) }
        if checkpoint.way == .query {
            return try await query(.since(LocalDateTime(secondsSince1970: checkpoint.time).adding(seconds: -overlap)), checkpoint)
        }
        guard let clock = checkpoint.clock else { throw SyncProblem.otherWay(Self.call) }
        return try await query(.since(clock.adding(seconds: -overlap)), nil)
    }
}
