import CRMRuntime
import RecordCore

/// The records of a module without a generated type, as JSON: `vtiger.records(of: "Assets")`.
///
/// Everything is as the server writes it: texts for numbers, `""` for nothing. Nothing is checked before a call but that a
/// null never goes into a new record, where the server would store half of it.
public struct ModuleRecords: Sendable {
    let vtiger: VtigerCRM
    /// The module's name in the web service.
    public let module: String

    /// - Returns: the whole record, an object.
    /// - Throws: `CRMError` `vtiger.ACCESS_DENIED` if there is none or the user may not see it.
    public func get(_ id: RawRecordID) async throws -> JSONValue {
        try await object(VtigerCall("records.get", operation: "retrieve", .get, ["id": id.description]))
    }

    /// - Parameter record: an object with all mandatory fields.
    /// - Returns: the stored record.
    /// - Throws: `CRMError` with the server's code; `refused.records.null` before the call.
    @discardableResult
    public func create(_ record: JSONValue) async throws -> JSONValue {
        let name = "records.create"
        if let null = record.object?.first(where: { $0.value == .null }) {
            throw VtigerProblem.null(null.key, in: module, call: name)
        }
        return try await object(
            VtigerCall(name, operation: "create", .post, ["elementType": module, "element": record.jsonText]))
    }

    /// - Parameter changes: an object with the fields to change; `""` or null clears one.
    /// - Returns: the stored record.
    @discardableResult
    public func update(_ id: RawRecordID, _ changes: JSONValue) async throws -> JSONValue {
        let others = (changes.object ?? []).filter { $0.key != "id" }
        let element = JSONValue.object([JSONMember("id", .string(id.description))] + others)
        return try await object(
            VtigerCall("records.update", operation: "revise", .post, ["element": element.jsonText], isRepeatable: true))
    }

    public func delete(_ id: RawRecordID) async throws {
        _ = try await vtiger.send(VtigerCall("records.delete", operation: "delete", .post, ["id": id.description]))
    }

    private func object(_ call: VtigerCall) async throws -> JSONValue { .object(try await vtiger.send(call).object()) }
}

extension VtigerCRM {
    /// The records of a module by its name, without types. Makes no call.
    public func records(of module: String) -> ModuleRecords { ModuleRecords(vtiger: self, module: module) }
}
