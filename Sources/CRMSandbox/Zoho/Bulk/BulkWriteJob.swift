import CRMArchive
import RecordCore

/// A bulk write. It works on its rows only while somebody asks for its state, so a test sees each state without waiting.
struct BulkWriteJob: Sendable {
    let id: String
    let operation: BulkWriteResource.Operation
    var resources: [BulkWriteResource]
    /// Where its end is told; nil for nowhere.
    let callback: String?
    let user: String
    /// Seconds since 1970.
    let createdTime: Int64
    /// `https://www.example.com`, where the one who made it reaches the API.
    let origin: String
    private var questions = 0
    private(set) var result: StoredFile?

    init(
        id: String, operation: BulkWriteResource.Operation, resources: [BulkWriteResource], callback: String?, user: String,
        createdTime: Int64, origin: String
    ) {
        self.id = id
        self.operation = operation
        self.resources = resources
        self.callback = callback
        self.user = user
        self.createdTime = createdTime
        self.origin = origin
    }

    var stateWord: String { result != nil ? "COMPLETED" : questions <= 1 ? "ADDED" : "IN PROGRESS" }

    /// Does what one question moves on: nothing at first, then equal parts of the rows.
    mutating func work(_ state: inout ZohoState) {
        guard result == nil else { return }
        questions += 1
        guard questions > 1 else { return }
        let left = max(1, state.limits.questionsPerJob - questions + 1)
        for place in resources.indices {
            let rows = resources[place].rows.count
            resources[place].work(left == 1 ? rows : (rows + left - 1) / left, user: user, &state)
        }
        guard left == 1 else { return }
        let files = resources.map { (name: $0.fileName, bytes: $0.reportBytes) }
        guard let archive = try? ZipWriter.archive(files) else { return }
        result = StoredFile(name: "\(id).zip", bytes: archive)
        if let callback { state.watch.log.append(callback, json(state)) }
    }

    /// A whole URL: the real service keeps results on a host of their own.
    var downloadURL: String { "\(origin)/crm/bulk/v8/write/\(id)/result" }

    func json(_ state: ZohoState) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("status", .string(stateWord)), JSONMember("character_encoding", "UTF-8"),
            JSONMember("resource", .array(resources.map { $0.json(state, started: questions > 1) })), JSONMember("id", .string(id)),
        ]
        if let callback { members.append(JSONMember("callback", ["url": .string(callback), "method": "post"])) }
        if result != nil { members.append(JSONMember("result", ["download_url": .string(downloadURL)])) }
        members += [
            JSONMember("created_by", state.userReference(user)), JSONMember("operation", .string(operation.rawValue)),
            JSONMember("created_time", state.wireTime(createdTime)),
        ]
        return .object(members)
    }
}
