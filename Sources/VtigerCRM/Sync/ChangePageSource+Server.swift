import CRMRuntime
import Foundation
import RecordCore

// Changes by the server's own `sync`. Source: recordings `syncfixed-*`, of a server on which its parameters are registered.
extension ChangePageSource {
    /// One answer: the first hundred changes after a second, and all others of the second of the last of them.
    func ask(after second: Int64, _ before: SyncCheckpoint?) async throws -> Step {
        let answer = try await vtiger.send(
            VtigerCall(Self.call, operation: "sync", .get, ["modifiedTime": "\(second)", "elementType": module]))
        let result = try answer.result()
        guard let end = result["lastModifiedTime"]?.lenientInt.map(Int64.init) else {
            throw answer.unexpected("sync", "the answer does not say up to when changes were told")
        }
        let updated = try decoded(result["updated"] ?? .array([]), answer)
        let entries = updated.map { Self.entry($0, end) } + (result["deleted"]?.array ?? []).compactMap { Self.entry(deleted: $0, end) }
        let base = before ?? SyncCheckpoint(module: module, way: .sync, time: 0)
        let clock = updated.compactMap(modified).max()
        let page = ChangePage<Record>(
            entries, after: base, until: end, clock: [clock, base.clock].compactMap { $0 }.max(), overlap: overlap, isWhole: true)
        guard result["more"]?.bool == true else { return PageStep(page, next: .end) }
        // A text would mean more than 100 changes within the second asked for.
        guard end > second else { return PageStep(page, next: .broken(SyncProblem.noProgress(Self.call))) }
        return PageStep(page, next: .more(SyncCursor(step: .server(end), checkpoint: page.checkpoint)))
    }

    /// The records in a part of an answer.
    private func decoded(_ rows: JSONValue, _ answer: VtigerAnswer) throws -> [RecordStorage] {
        let text = JSONValue.object([JSONMember("result", rows)]).jsonText
        let part = HTTPResponse(status: answer.response.status, headers: answer.response.headers, body: Data(text.utf8))
        let page = try decoders.withDecoder { try vtiger.page(VtigerAnswer(response: part, call: answer.call), with: $0) }
        return (0..<page.count).map(page.storage(at:))
    }

    private static func entry(deleted id: JSONValue, _ time: Int64) -> ChangePage<Record>.Entry? {
        id.string.map { id in
            ChangePage<Record>.Entry(event: .deleted(RecordID(id)), told: SyncCheckpoint.Told(id: id, time: time, hash: 0))
        }
    }

    static func entry(_ row: RecordStorage, _ time: Int64) -> ChangePage<Record>.Entry {
        ChangePage<Record>.Entry(
            event: .updated(Record(storage: row)),
            told: SyncCheckpoint.Told(id: row.ownRawID?.description ?? "", time: time, hash: ContentHash.of(row)))
    }

    /// When the record was changed, on the server's clock.
    func modified(_ row: RecordStorage) -> LocalDateTime? { Record.schema.index(of: Self.timeColumn).flatMap { row.localDateTime($0) } }

    static var timeColumn: String { "modifiedtime" }
}
