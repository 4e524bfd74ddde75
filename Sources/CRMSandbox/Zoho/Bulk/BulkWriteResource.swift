import CRMArchive
import CRMSchema
import RecordCore

/// One table of a bulk write, with what is to be done with its rows.
struct BulkWriteResource: Sendable {
    enum Operation: String, Sendable { case insert, update, upsert }

    let module: String
    let operation: Operation
    let fileName: String
    let mappings: [BulkMapping]
    /// Field by which rows find their records; nil for inserts.
    let findBy: String?
    /// Empty cells leave fields alone.
    let ignoresEmpty: Bool
    private(set) var rows: [CSVRow]
    /// As it was sent, for the answers.
    private let sent: JSONValue
    private(set) var added = 0
    private(set) var updated = 0
    private(set) var skipped = 0
    /// The result: a row for each row.
    private var report = CSVWriter()

    init(
        _ item: SettingsItem, _ operation: Operation, ignoresEmpty: Bool, _ state: ZohoState
    ) throws(ZohoError) {
        if let type = try item.optionalText("type"), type != "data" { throw item.invalid("type") }
        guard let name = item.json["module"]?["api_name"]?.string ?? item.json["module"]?.string else { throw .missingKey("module", at: item.place("module")) }
        guard let module = try? state.module(named: name) else {
            throw ZohoError(400, "MODULE_NOT_AVAILABLE", "The module name specified is invalid", [JSONMember("api_name", .string(name))])
        }
        let id = try item.id("file_id")
        guard let upload = state.bulk.uploads[id] else {
            throw ZohoError(400, "INVALID_FILE_ID", "the file id specified is invalid", [JSONMember("file_id", .string(id))])
        }
        let names = (item.json["file_names"]?.array ?? []).compactMap(\.string)
        (fileName, rows) = try Self.table(in: upload, named: names.first, state.limits)
        guard !rows.isEmpty else { throw Self.badFile }
        let headers = rows.removeFirst().fields
        guard headers.count <= state.limits.bulkWriteColumns else {
            throw ZohoError(400, "HEADER_LIMIT_EXCEEDED", "the number of fields mapped has exceeded the maximum limit")
        }
        mappings = try BulkMapping.read(item, headers: headers, module)
        findBy = try Self.findBy(item, mappings, operation, module)
        let named = Set(mappings.map(\.field.apiName.value))
        let missing = module.fields.first { $0.isMandatory && $0.isCreatable && !named.contains($0.apiName.value) }
        if let missing, operation != .update {
            throw ZohoError(
                400, "MANDATORY_FIELDS_NOT_MAPPED", "All the mandatory fields in the module are not mapped",
                [JSONMember("api_name", .string(missing.apiName.value))])
        }
        self.module = name
        self.operation = operation
        self.ignoresEmpty = try item.optionalBool("ignore_empty") ?? ignoresEmpty
        sent = item.json
        // The first three mapped columns, and what became of the row.
        report.add(mappings.prefix(3).map(\.header) + ["STATUS", "RECORD_ID", "ERRORS"])
    }

    private static let badFile = ZohoError(400, "INVALID_FILE_FORMAT", "the file you uploaded is not in the zip format")

    private static func table(
        in upload: StoredFile, named name: String?, _ limits: SandboxLimits
    ) throws(ZohoError) -> (name: String, rows: [CSVRow]) {
        do {
            let archive = try ZipArchive(upload.bytes)
            guard let entry = name.flatMap(archive.entry(named:)) ?? (name == nil ? archive.entries.first { !$0.isFolder } : nil) else {
                throw ZohoError(400, "FILE_NOT_SUPPORTED", "the archive has no file of that name")
            }
            var reader = CSVReader(try archive.contents(of: entry))
            var rows: [CSVRow] = []
            while let row = try reader.next() {
                rows.append(row)
                guard rows.count <= limits.bulkWriteRows + 1 else { throw ZohoError.limit(limits.bulkWriteRows, parameter: "rows") }
            }
            return (entry.name, rows)
        } catch let error as ZohoError {
            throw error
        } catch {
            throw badFile
        }
    }

    private static func findBy(
        _ item: SettingsItem, _ mappings: [BulkMapping], _ operation: Operation, _ module: ZohoModule
    ) throws(ZohoError) -> String? {
        guard operation != .insert else { return nil }
        guard let name = try item.optionalText("find_by") else { throw .missingKey("find_by", at: item.place("find_by")) }
        let isKey = name == "id" || module[name]?.isUnique == true || ZohoModule.duplicateFields(of: module.description).contains(name)
        guard isKey, mappings.contains(where: { $0.field.apiName.value == name }) else { throw item.invalid("find_by") }
        return name
    }

    // MARK: Working

    /// Works on some of its rows; false if there are none left.
    mutating func work(_ count: Int, user: String, _ state: inout ZohoState) {
        guard let known = state.organisation.modules[module] else { return }
        for row in rows.prefix(count) {
            let shown = mappings.prefix(3).map { cell($0, row) }
            do throws(ZohoError) {
                let (id, isNew) = try write(row, known, user: user, &state)
                if isNew { added += 1 } else { updated += 1 }
                report.add(shown + [isNew ? "ADDED" : "UPDATED", id, ""])
            } catch {
                skipped += 1
                report.add(shown + ["SKIPPED", "", self.words(error)])
            }
        }
        rows.removeFirst(min(count, rows.count))
    }

    private func cell(_ mapping: BulkMapping, _ row: CSVRow) -> String {
        mapping.index >= 0 && mapping.index < row.count ? row[mapping.index] : ""
    }

    private func write(
        _ row: CSVRow, _ known: ZohoModule, user: String, _ state: inout ZohoState
    ) throws(ZohoError) -> (id: String, isNew: Bool) {
        var members: [JSONMember] = []
        var key: JSONValue = .null
        for mapping in mappings {
            let name = mapping.field.apiName.value
            let value = try mapping.value(cell(mapping, row), state)
            if name == findBy { key = value }
            if name == "id" || (value.isNull && ignoresEmpty) { continue }
            members.append(JSONMember(name, value))
        }
        var ignored: [String] = []
        if let findBy {
            let id = findBy == "id" ? key.string.flatMap { UInt64($0) } : state[store: module].ids(where: findBy, equals: key).first
            if let id, let old = state[store: module][id] {
                return (try state.update(old, with: .object(members), in: known, path: "$", user: user, ignored: &ignored).idText, false)
            }
            guard operation == .upsert else { throw .unknownRecord(key.string ?? "", at: "$.\(findBy)") }
        }
        return (try state.create(.object(members), in: known, path: "$", user: user, ignored: &ignored).idText, true)
    }

    /// `MANDATORY_NOT_FOUND-Last_Name:INVALID_DATA-Email`. Source: Zoho CRM v8, "Download Bulk Write Result".
    private func words(_ error: ZohoError) -> String {
        let inner = error.details.first { $0.key == "errors" }?.value.array ?? [error.json]
        return inner.map { one in
            let field = one["details"]?["api_name"]?.string
            let header = mappings.first { $0.field.apiName.value == field }?.header ?? field
            return [one["code"]?.string, header].compactMap(\.self).joined(separator: "-")
        }.joined(separator: ":")
    }

    var isOver: Bool { rows.isEmpty }

    /// The table of results.
    var reportBytes: [UInt8] { report.bytes }

    func json(_ state: ZohoState, started: Bool) -> JSONValue {
        let word: JSONValue = !started ? "ADDED" : isOver ? "COMPLETED" : "IN PROGRESS"
        func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
        return [
            "status": word, "type": "data",
            "module": ["api_name": .string(module), "id": state.organisation.modules[module]?.description.id.map(JSONValue.string) ?? .null],
            "field_mappings": .array(
                mappings.map { mapping in
                    [
                        "api_name": .string(mapping.field.apiName.value), "index": mapping.index < 0 ? .null : number(mapping.index),
                        "find_by": mapping.findBy.map(JSONValue.string) ?? .null, "format": .null,
                        "default_value": mapping.fallback.isNull ? .null : ["value": mapping.fallback],
                    ]
                }),
            "file": [
                "status": word, "name": .string(fileName), "added_count": number(added), "skipped_count": number(skipped),
                "updated_count": number(updated), "total_count": number(added + updated + skipped + rows.count),
            ],
        ]
    }
}
