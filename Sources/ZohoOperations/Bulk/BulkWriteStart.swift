import CRMArchive
import Foundation
import ZohoCRM

/// Makes the archive of a bulk write, uploads it and starts the job.
struct BulkWriteStart<Record: CRMRecord> {
    static var callName: String { "bulkWrite.start" }

    private let zoho: ZohoCRM
    private let operation: BulkWriteOperation
    private let callback: BulkCallback?
    private let progress: (@Sendable (TransferProgress) -> Void)?
    private var table: BulkWriteTable

    init(
        _ zoho: ZohoCRM, _ operation: BulkWriteOperation, _ callback: BulkCallback?,
        _ progress: (@Sendable (TransferProgress) -> Void)?
    ) {
        self.zoho = zoho
        self.operation = operation
        self.callback = callback
        self.progress = progress
        table = BulkWriteTable(Record.schema, operation, call: Self.callName)
    }

    mutating func add(_ record: RecordStorage) throws(CRMError) { try table.add(record) }

    func start() async throws -> BulkWriteJob<Record> {
        try table.check()
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let name = "\(Record.schema.module).csv"
        let archive = folder.appendingPathComponent("\(Record.schema.module).zip")
        do throws(ArchiveError) {
            var zip = try ZipWriter(file: archive)
            try zip.begin(name)
            try table.write(to: &zip)
            try zip.finish()
        } catch {
            throw CRMError(.localFile, "The archive cannot be made: \(error)", call: Self.callName, nextAction: error.nextAction, underlying: error)
        }
        let file = try await upload(archive)
        return try await start(file: file, name)
    }

    private func upload(_ archive: URL) async throws -> String {
        var call = OperationCall(zoho, "bulkWrite.upload", .post, "/crm/v8/upload", isRepeatable: true)
        call.useFileHost()
        call.upload("file", UploadFile.file(archive, contentType: "application/zip"), limit: BulkLimits.bytesPerWrite, progress)
        // What is too large is refused before the organisation is asked for.
        _ = try call.prepared()
        call.header("feature", "bulk-write")
        call.header("X-CRM-ORG", try await organisation())
        call.call.acceptsErrorBody = true
        let answer = try await call.send()
        let receipt = try ActionAnswer(answer.response, to: answer.call).single()
        guard let id = (receipt["details"]?["file_id"] ?? receipt["details"]?["id"])?.lenientID else {
            throw JobProblem.noID(receipt, call: "bulkWrite.upload")
        }
        return id.description
    }

    /// The id of the organisation, which an upload has to name.
    private func organisation() async throws -> String {
        if let organisation = zoho.organisation { return organisation }
        let call = APICall("bulkWrite.organisation", path: "/crm/v8/org")
        let response = try await zoho.api.send(call)
        let root = try response.json(of: call)
        let organisation = root?["org"]?.array?.first ?? root?["org"]
        guard let id = organisation?["zgid"]?.lenientID else {
            throw OperationProblem.unexpected("organisation", response, call)
        }
        return id.description
    }

    private func start(file: String, _ name: String) async throws -> BulkWriteJob<Record> {
        var resource: [JSONMember] = [
            JSONMember("type", "data"), JSONMember("module", ["api_name": .string(Record.schema.module)]),
            JSONMember("file_id", .string(file)), JSONMember("file_names", [.string(name)]),
        ]
        if let field = operation.findBy { resource.append(JSONMember("find_by", .string(field))) }
        resource.append(JSONMember("field_mappings", table.mappings))
        var body: [JSONMember] = [
            JSONMember("operation", .string(operation.word.rawValue)), JSONMember("character_encoding", "UTF-8"),
            JSONMember("ignore_empty", .bool(table.ignoresEmpty)),
        ]
        if let callback { body.append(JSONMember("callback", callback.json)) }
        body.append(JSONMember("resource", [.object(resource)]))
        let call = APICall.json(
            Self.callName, .post, path: "/crm/bulk/v8/write", body: Data(JSONValue.object(body).jsonText.utf8), isRepeatable: false)
        let receipt = try ActionAnswer(try await zoho.api.send(call), to: call).single()
        guard let id = receipt["details"]?["id"]?.lenientID else { throw JobProblem.noID(receipt, call: Self.callName) }
        return BulkWriteJob(id: id, zoho: zoho)
    }
}
