/// Reads what a field refers to. Every release of the metadata has spelled this differently, and old organisations
/// keep old spellings.
enum ZohoReferences {
    /// The `lookup` of a polymorphic field (`What_Id`) names this instead of a module: any module, told by a
    /// `$se_module` beside the field.
    private static let anyModule = "se_module"
    private static let users = "Users"

    static func lookup(_ field: ZohoFieldSource, log: inout DiagnosticLog) -> FieldType {
        let target = field.value["lookup"]?["module"]
        guard let module = name(target) else {
            log.note(
                "snapshot.no-lookup-target",
                "\(field.apiName.value): the metadata does not tell which module it refers to; any is accepted",
                at: field.apiName.location)
            return .anyLookup(modules: [])
        }
        switch module {
        case anyModule: return .anyLookup(modules: [])
        case users: return .user
        default: return .lookup(module: module)
        }
    }

    static func multiModuleLookup(_ field: ZohoFieldSource, log: inout DiagnosticLog) -> FieldType {
        .anyLookup(modules: (field.value["multi_module_lookup"]?["modules"]?.elements ?? []).compactMap(name))
    }

    /// Three generations: since v8 an object `linking_details` with the fields of the linking module; in v7 objects
    /// `linking_module` and `connected_module` beside the names of its fields; before that the same with plain strings.
    static func multiLookup(
        _ field: ZohoFieldSource, key: String, target: String?, log: inout DiagnosticLog
    ) -> FieldType {
        let link = field.value[key]
        let details = link?["linking_details"]
        guard let linking = name(details?["module"]) ?? name(link?["linking_module"]) else {
            log.note(
                "snapshot.no-linking-module",
                "\(field.apiName.value): the metadata does not tell its linking module; its value stays plain JSON",
                at: field.apiName.location)
            return .json
        }
        let reference = name(details?["connected_lookup_field"]) ?? link?["connectedlookup_apiname"]?.nonEmptyString
        let connected = name(link?["connected_details"]?["module"]) ?? name(link?["connected_module"]) ?? target
        // The linking module names its reference after the field if nobody renamed it, and the field after its target.
        return .multiLookup(
            linking: linking, key: reference ?? field.apiName.value, target: connected ?? field.apiName.value)
    }

    static func subform(_ field: ZohoFieldSource, log: inout DiagnosticLog) -> FieldType {
        if let module = subformModule(field) { return .subform(module: module) }
        log.note(
            "snapshot.no-subform-module",
            "\(field.apiName.value): the metadata does not tell the module of its rows; its value stays plain JSON",
            at: field.apiName.location)
        return .json
    }

    /// The module of a subform's rows: `associated_module`, in older metadata `subform`.
    static func subformModule(_ field: ZohoFieldSource) -> String? {
        name(field.value["associated_module"]) ?? name(field.value["subform"])
    }

    /// A module or field is an object with `api_name`, with `module` (`associated_module`), or the plain name.
    private static func name(_ value: SourceValue?) -> String? {
        value?["api_name"]?.nonEmptyString ?? value?["module"]?.nonEmptyString ?? value?.nonEmptyString
    }
}
