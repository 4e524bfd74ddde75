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

    /// The views of the snapshot, or those that the system makes for every module, with what was changed of them.
    func customViews(of module: String) -> [JSONValue] { unchangedViews(of: module).map(changed) }

    /// A view with what the API has changed of it.
    func changed(_ view: JSONValue) -> JSONValue {
        guard let changes = view["id"]?.string.flatMap({ settings.viewChanges[$0] }) else { return view }
        return changes.reduce(view) { $0.setting([$1.key], to: $1.value) }
    }

    private func unchangedViews(of module: String) -> [JSONValue] {
        if let file = organisation.file("custom_views_\(module).json"), let list = try? JSONValue(parsing: file.bytes),
            let views = list["custom_views"]?.array
        {
            return views
        }
        guard let module = organisation.modules[module] else { return [] }
        return systemViews(of: module).map { $0.view.json(id: $0.id, of: module, withCriteria: false) }
    }

    /// The views that the system makes, with their ids.
    func systemViews(of module: ZohoModule) -> [(view: SystemView, id: String)] {
        let first = module.description.id.flatMap { UInt64($0) }.map { $0 &+ 87_000_000 } ?? UInt64(ids.fixed(87_501)) ?? 0
        return SystemView.all(of: module).enumerated().map { ($1, String(first &+ UInt64($0))) }
    }
}
