import CRMSchema
import RecordCore

/// The tags of a module: made when a record first gets them.
enum Tags {
    /// The names of `[{"name":"x"}]`, the form in which a record keeps its tags.
    static func names(
        _ value: JSONValue, _ field: FieldDescription, module: String, at path: String, _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        guard let items = value.array else { throw .field(.wrongType(expected: "jsonarray"), field.apiName.value, at: path) }
        var names: [JSONValue] = []
        for (position, item) in items.enumerated() {
            guard let name = item["name"]?.string ?? item.string, !name.isEmpty else {
                throw .missingKey("name", at: "\(path)[\(position)].name")
            }
            try checkName(name, at: "\(path)[\(position)].name", state)
            register(name, color: item["color_code"]?.string, in: module, &state)
            if !names.contains(.string(name)) { names.append(.string(name)) }
        }
        return names.isEmpty ? .null : .array(names)
    }

    static func checkName(_ name: String, at path: String, _ state: ZohoState) throws(ZohoError) {
        guard name.count <= state.limits.tagNameCharacters else {
            throw .field(.tooLong(maximum: state.limits.tagNameCharacters), "name", at: path)
        }
    }

    static func register(_ name: String, color: String?, in module: String, _ state: inout ZohoState) {
        guard state.tags[module]?.contains(where: { $0.name == name }) != true else { return }
        let tag = RecordTag(id: String(state.ids.next()), name: name, colorCode: color)
        state.tags[module, default: []].append(tag)
    }
}
