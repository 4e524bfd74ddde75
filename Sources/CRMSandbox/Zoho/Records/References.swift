import CRMSchema
import RecordCore

/// Reads what a client sends for references: `{"id":"…"}`, or the bare id, as text or as number.
enum References {
    /// The id of an object, a text or a number; nil for anything else.
    static func id(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): number.text
        case .object: value["id"].flatMap(id)
        default: nil
        }
    }

    /// The target has to exist, if its module holds any record in the sandbox. A module without records is taken as one
    /// that a test does not care about.
    static func target(
        _ value: JSONValue, _ field: FieldDescription, _ module: String, at path: String, _ state: ZohoState
    ) throws(ZohoError) -> String {
        if module == "Users" { return try user(value, field, at: path, state) }
        let id = try required(value, field, at: path)
        guard exists(id, in: module, state) else { throw .field(.unknownTarget, field.apiName.value, at: path) }
        return id
    }

    static func user(
        _ value: JSONValue, _ field: FieldDescription, at path: String, _ state: ZohoState
    ) throws(ZohoError) -> String {
        let id = try required(value, field, at: path)
        guard state.organisation.user(id) != nil else { throw .field(.unknownTarget, field.apiName.value, at: path) }
        return id
    }

    static func layout(
        _ value: JSONValue, _ field: FieldDescription, _ module: ZohoModule, at path: String, _ state: ZohoState
    ) throws(ZohoError) -> String {
        let id = try required(value, field, at: path)
        let known = module.description.layouts.filter(\.isActive).compactMap(\.id) + [LayoutChoice.standardID(of: module, state.organisation)]
        guard known.contains(id) else { throw .field(.unknownTarget, field.apiName.value, at: path) }
        return id
    }

    /// A reference that may point into several modules: the module stands inside (`module.api_name`), or beside it in
    /// `$se_module`, or follows from where the id is found.
    static func anyTarget(
        _ value: JSONValue, _ field: FieldDescription, _ allowed: [String], _ item: [JSONMember], at path: String,
        _ state: ZohoState
    ) throws(ZohoError) -> (id: String, module: String?) {
        let id = try required(value, field, at: path)
        let inside = value["module"]?["api_name"]?.string ?? value["module"]?.string
        let beside = item.last { $0.key == "$se_module" }?.value.string
        if let named = inside ?? beside {
            guard allowed.isEmpty || allowed.contains(named), state.organisation.modules[named] != nil else {
                throw .wrongType("module", "module", at: "\(path).module")
            }
            guard exists(id, in: named, state) else { throw .field(.unknownTarget, field.apiName.value, at: path) }
            return (id, named)
        }
        // Without its module a What_Id cannot be kept: the real one refuses it as well.
        guard field.sourceType.value != "lookup" else {
            throw .missingKey("$se_module", at: path.replacingLastComponent(by: "$se_module"))
        }
        let candidates = allowed.isEmpty ? Array(state.organisation.modules.keys) : allowed
        let found = candidates.sorted().first { module in UInt64(id).map { state[store: module].contains($0) } ?? false }
        guard let found else { throw .field(.unknownTarget, field.apiName.value, at: path) }
        return (id, found)
    }

    private static func required(_ value: JSONValue, _ field: FieldDescription, at path: String) throws(ZohoError) -> String {
        if let id = id(value) { return id }
        // `{"name":"…"}` and `{"id":null}`: the object is right, its id is missing.
        if value.object != nil { throw .missingKey("id", at: "\(path).id") }
        throw .field(.wrongType(expected: "jsonobject"), field.apiName.value, at: path)
    }

    private static func exists(_ id: String, in module: String, _ state: ZohoState) -> Bool {
        let store = state[store: module]
        return store.isEmpty || UInt64(id).map(store.contains) ?? false
    }
}

extension String {
    /// `$.data[0].What_Id` → `$.data[0].$se_module`.
    fileprivate func replacingLastComponent(by name: String) -> String {
        guard let dot = lastIndex(of: ".") else { return name }
        return "\(self[..<dot]).\(name)"
    }
}
