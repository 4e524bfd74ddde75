import RecordCore

/// The related lists of a module whose snapshot has none: its notes.
enum StandardRelatedLists {
    static func objects(of module: ZohoModule, _ state: ZohoState) -> [JSONValue] {
        guard module.name != "Notes", module.description.isSupported,
            module.description.kind == .standard || module.description.kind == .custom,
            let notes = state.organisation.modules["Notes"]?.description
        else { return [] }
        let id = module.description.id.flatMap { UInt64($0) }.map { String($0 &+ 422_000) } ?? state.ids.fixed(422_000)
        return [
            [
                "id": .string(id), "api_name": "Notes", "name": "Notes", "display_label": "Notes", "type": "default",
                "href": .string("\(module.name)/{ENTITYID}/Notes"), "sequence_number": "1", "action": .null, "status": "visible",
                "customize_sort": true, "customize_fields": true, "customize_display_label": false, "connectedmodule": .null,
                "linkingmodule": .null, "module": ["api_name": "Notes", "id": notes.id.map(JSONValue.string) ?? .null],
            ]
        ]
    }
}
