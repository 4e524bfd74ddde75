import CRMSchema
import RecordCore

/// Metadata as JSON values, read from the snapshots when an endpoint first needs them.
extension ZohoState {
    /// A snapshot file, parsed; nil if there is none. A broken file is as good as none: the loader has reported it.
    mutating func metadata(_ fileName: String) -> JSONValue? {
        if let known = parsedMetadata[fileName] { return known }
        guard let file = organisation.file(fileName), let value = try? JSONValue(parsing: file.bytes) else { return nil }
        parsedMetadata[fileName] = value
        return value
    }

    /// The field objects of a module.
    mutating func fieldObjects(of module: String) -> [JSONValue] { metadata("fields_\(module).json")?["fields"]?.array ?? [] }

    mutating func rawField(_ name: String, of module: String) -> JSONValue? {
        fieldObjects(of: module).first { $0["api_name"]?.string == name }
    }

    /// The views of the snapshot, or the one view that every module has.
    func customViews(of module: String) -> [JSONValue] {
        if let file = organisation.file("custom_views_\(module).json"), let list = try? JSONValue(parsing: file.bytes),
            let views = list["custom_views"]?.array
        {
            return views
        }
        guard let module = organisation.modules[module] else { return [] }
        let label = "All \(module.description.pluralLabel ?? module.name)"
        let id = module.description.id.flatMap { UInt64($0) }.map { String($0 &+ 87_000_000) } ?? ids.fixed(87_501)
        return [
            [
                "id": .string(id), "name": .string(label), "display_value": .string(label), "system_name": "ALLVIEWS",
                "system_defined": true, "default": true, "category": "public_views", "favorite": .null, "locked": false,
                "created_time": .null, "modified_time": .null, "created_by": .null, "modified_by": .null, "last_accessed_time": .null,
            ]
        ]
    }
}
