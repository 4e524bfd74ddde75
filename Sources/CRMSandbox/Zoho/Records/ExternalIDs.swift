import CRMSchema
import RecordCore

/// Reads the header `X-EXTERNAL: Module.Field[,…]`: with it, ids of a call are values of that field.
///
/// The header may also name fields of lookups and of subform rows; those have more or other parts.
enum ExternalIDs {
    /// The field that the ids of a module's records are values of; nil where they are ids.
    static func field(_ call: ZohoCall, _ module: ZohoModule) throws(ZohoError) -> FieldDescription? {
        guard let header = call.request.headers["X-EXTERNAL"] else { return nil }
        for item in header.split(separator: ",") {
            let parts = item.split(separator: ".").map { part in String(part.filter { !$0.isWhitespace }) }
            guard parts.count == 2, parts[0] == module.name else { continue }
            guard let field = module[parts[1]], field.isExternal else { throw .invalidParameter("X-EXTERNAL") }
            return field
        }
        return nil
    }

    /// The record whose field has this value. Letter case counts, as it does between systems.
    static func record(_ value: String, _ field: FieldDescription, in module: ZohoModule, _ state: ZohoState) -> StoredRecord? {
        let name = field.apiName.value
        let store = state[store: module.name]
        if store.indexedFields.contains(name) {
            let ids = store.ids(where: name, equals: .string(value))
            return ids.lazy.compactMap { store[$0] }.first { $0.values[name]?.string == value }
        }
        return store.ids.lazy.compactMap { store[$0] }.first { $0.values[name]?.string == value }
    }
}

extension ZohoCall {
    /// The id of a record that a call names, by its id or by another system's; nil if no record has that.
    func ownID(_ text: String, in module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> String? {
        guard let field = try ExternalIDs.field(self, module) else { return text }
        return ExternalIDs.record(text, field, in: module, state)?.idText
    }

    /// The id of the related record in the path.
    func relatedID(in module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> String {
        guard try ExternalIDs.field(self, module) != nil else { return try recordID("related") }
        guard let id = try ownID(path["related"] ?? "", in: module, state) else { throw .invalidPathID(3) }
        return id
    }

    /// The record that the `{id}` of the path names, by its id or by another system's; nil if there is none.
    func record(_ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> StoredRecord? {
        if let field = try ExternalIDs.field(self, module) {
            return ExternalIDs.record(path["id"] ?? "", field, in: module, state)
        }
        return UInt64(try recordID()).flatMap { state[store: module.name][$0] }
    }

    /// The ids of the records that the parameter `ids` names; nil without it. Unknown ones are left out.
    func recordIDs(_ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> Set<UInt64>? {
        guard let wanted = request["ids"] else { return nil }
        if let field = try ExternalIDs.field(self, module) {
            let values = wanted.split(separator: ",").map(String.init)
            return Set(values.compactMap { ExternalIDs.record($0, field, in: module, state)?.id })
        }
        return Set((list("ids") ?? []).compactMap { UInt64($0) })
    }
}
