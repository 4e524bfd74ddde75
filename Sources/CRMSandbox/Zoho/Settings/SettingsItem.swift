import RecordCore

/// One item of a write of settings, with its place: reads values and says what is wrong with them.
struct SettingsItem: Sendable {
    let json: JSONValue
    /// `$.roles[0]`
    let path: String

    init(_ json: JSONValue, _ path: String) {
        self.json = json
        self.path = path
    }

    func place(_ key: String) -> String { "\(path).\(key)" }

    /// A text that has to be there.
    func text(_ key: String, max: Int = 255) throws(ZohoError) -> String {
        guard let text = try optionalText(key, max: max), !text.isEmpty else { throw .missingKey(key, at: place(key)) }
        return text
    }

    /// A text; nil if the key is absent or null.
    func optionalText(_ key: String, max: Int = 255) throws(ZohoError) -> String? {
        guard let value = json[key], !value.isNull else { return nil }
        guard let text = value.string else { throw .wrongType("string", key, at: place(key)) }
        guard text.count <= max else { throw .field(.tooLong(maximum: max), key, at: place(key)) }
        return text
    }

    func optionalBool(_ key: String) throws(ZohoError) -> Bool? {
        guard let value = json[key], !value.isNull else { return nil }
        guard let bool = value.bool else { throw .wrongType("boolean", key, at: place(key)) }
        return bool
    }

    /// The id of an object, of a text or of a number that has to be there.
    func id(_ key: String) throws(ZohoError) -> String {
        guard let value = json[key], !value.isNull else { throw .missingKey(key, at: place(key)) }
        guard let id = References.id(value) else { throw .missingKey("id", at: "\(place(key)).id") }
        return id
    }

    /// The same; nil if the key is absent or null.
    func optionalID(_ key: String) throws(ZohoError) -> String? {
        guard let value = json[key], !value.isNull else { return nil }
        return try id(key)
    }

    /// What the item is about: the id in the call's path, or its own.
    func ownID(_ call: ZohoCall, _ parameter: String = "id") throws(ZohoError) -> String {
        if let id = call.path[parameter] { return id }
        return try id("id")
    }

    func duplicate(_ key: String, id: String? = nil) -> ZohoError {
        var details = [JSONMember("api_name", .string(key)), JSONMember("json_path", .string(place(key)))]
        if let id { details.append(JSONMember("id", .string(id))) }
        return ZohoError(400, "DUPLICATE_DATA", "duplicate data", details)
    }

    func invalid(_ key: String, _ message: String = "invalid data") -> ZohoError { .invalid(key, at: place(key), message) }

    /// The item's members whose keys are among these; null stays null.
    func members(_ keys: Set<String>) -> [JSONMember] { (json.object ?? []).filter { keys.contains($0.key) } }
}
