import CRMSchema
import RecordCore

/// Where the records of a related list come from.
enum RelatedTarget {
    /// Links that exist by themselves.
    case links(LinkKind, isLeft: Bool, module: ZohoModule)
    /// Rows of a multi-select lookup of the parent; the key of the reference in a row.
    case ownRows(field: String, key: String, module: ZohoModule)
    /// Rows of a multi-select lookup of the related records.
    case theirRows(field: String, key: String, module: ZohoModule)
    /// Records with one of these fields pointing to the parent.
    case pointing(fields: [String], module: ZohoModule, ActivityFilter)
    /// Events whose participants the parent is among.
    case invited(module: ZohoModule)

    init(_ list: String, of parent: RelatedParent, _ state: inout ZohoState) throws(ZohoError) {
        if list == "Notes" {
            self = .pointing(fields: ["Parent_Id"], module: try state.module(named: list), .all)
            return
        }
        if let (kind, isLeft) = LinkKind.of(parent.module.name, list: list) {
            self = .links(kind, isLeft: isLeft, module: try state.module(named: (isLeft ? kind.right : kind.left).module))
            return
        }
        // A list without a path is one that the API does not serve.
        guard let known = parent.module.description.relatedLists.first(where: { $0.pathName == list }) else {
            throw .unknownRelation
        }
        guard let name = known.module, let module = state.organisation.modules[name], module.description.fields != nil else {
            throw .unsupported("The related list \(list)")
        }
        if let rows = Self.rows(list, parent.module, module, &state) {
            self = rows
        } else if list == "Invited_Events" {
            self = .invited(module: module)
        } else {
            let fields = Self.fields(list, parent.module, module, &state)
            guard !fields.isEmpty else { throw .unsupported("The related list \(list)") }
            self = .pointing(fields: fields, module: module, ActivityFilter(list: list))
        }
    }

    var module: ZohoModule {
        switch self {
        case .links(_, _, let module), .ownRows(_, _, let module), .theirRows(_, _, let module), .pointing(_, let module, _),
            .invited(let module):
            module
        }
    }

    /// The multi-select lookup behind a list, in the parent's module or in the other one.
    private static func rows(
        _ list: String, _ parent: ZohoModule, _ module: ZohoModule, _ state: inout ZohoState
    ) -> RelatedTarget? {
        let objects = state.metadata("related_lists_\(parent.name).json")?["related_lists"]?.array ?? []
        guard let object = objects.first(where: { $0["api_name"]?.string == list }), object["type"]?.string == "multiselectlookup",
            let wanted = object["linkingmodule"]?.string
        else { return nil }
        for field in parent.fields {
            if case .multiLookup(wanted, let key, _) = field.type {
                return .ownRows(field: field.apiName.value, key: key, module: module)
            }
        }
        for field in module.fields {
            if case .multiLookup(wanted, let key, _) = field.type {
                return .theirRows(field: field.apiName.value, key: key, module: module)
            }
        }
        return nil
    }

    /// The fields of a module that point to the parent's module: the one that names the list, or else all that can.
    private static func fields(_ list: String, _ parent: ZohoModule, _ module: ZohoModule, _ state: inout ZohoState) -> [String] {
        var pointing: [String] = []
        for field in module.fields {
            let name = field.apiName.value
            switch field.type {
            case .lookup(parent.name):
                if state.rawField(name, of: module.name)?["lookup"]?["api_name"]?.string == list { return [name] }
                // What a lead became does not make it a member of the list.
                if !name.hasPrefix("Converted_") { pointing.append(name) }
            case .anyLookup(let modules) where modules.isEmpty || modules.contains(parent.name):
                pointing.append(name)
            default: break
            }
        }
        return pointing
    }
}

extension RelatedListDescription {
    /// The word that calls carry: the end of `Leads/{ENTITYID}/Notes`.
    fileprivate var pathName: String? { href?.split(separator: "/").last.map(String.init) }
}

extension ZohoError {
    static let unknownRelation = ZohoError(
        400, "INVALID_DATA", "the relation name given seems to be invalid", [JSONMember("resource_path_index", 2)])
}
