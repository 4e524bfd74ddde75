import CRMSchema
import RecordCore

/// A column of a query, looked up: the references to follow from a record, and what to read at their end.
struct QueryColumn: Sendable {
    enum Leaf: Sendable {
        case field(FieldDescription)
        /// The id in a reference: `Account_Name.id`.
        case referencedID(FieldDescription)
        /// Something of the user that a field points to: `Owner.email`, `Owner.role.name`.
        case user(FieldDescription, part: [String])
        /// Where a reference into several modules points: `Appointment_For.module.api_name`.
        case moduleName(FieldDescription)
    }

    let name: String
    /// References with the modules they lead to; from a record into the next.
    let steps: [(field: FieldDescription, target: ZohoModule)]
    /// The module that the leaf is read in.
    let module: ZohoModule
    let leaf: Leaf

    init(_ name: String, in module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        var module = module
        var steps: [(field: FieldDescription, target: ZohoModule)] = []
        var leaf: Leaf?
        // `What_Id->Leads.Last_Name`: which of the possible modules is meant.
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= state.limits.joinsPerQueryColumn + 1 else {
            throw .queryLimit(state.limits.joinsPerQueryColumn, clause: "join")
        }
        while leaf == nil, !parts.isEmpty {
            let part = parts.removeFirst()
            let arrow = part.range(of: "->")
            let fieldName = arrow.map { String(part[..<$0.lowerBound]) } ?? part
            guard let field = module[fieldName] else { throw .invalidColumn(name) }
            if parts.isEmpty {
                guard arrow == nil else { throw .invalidColumn(name) }
                leaf = .field(field)
                break
            }
            switch field.type {
            case .lookup, .anyLookup, .user, .layout: break
            default: throw .invalidColumn(name)
            }
            if parts == ["id"] {
                leaf = .referencedID(field)
                break
            }
            if case .user = field.type {
                guard Self.userParts.contains(parts.joined(separator: ".")) else { throw .invalidColumn(name) }
                leaf = .user(field, part: parts)
                break
            }
            if case .anyLookup = field.type, parts == ["module", "api_name"] {
                leaf = .moduleName(field)
                break
            }
            let target = arrow.map { String(part[$0.upperBound...]) } ?? Self.target(of: field)
            guard let target, let next = state.organisation.modules[target], next.description.fields != nil else {
                throw .invalidColumn(name)
            }
            steps.append((field, next))
            module = next
        }
        guard let leaf else { throw .invalidColumn(name) }
        self.name = name
        self.steps = steps
        self.module = module
        self.leaf = leaf
    }

    private static let userParts: Set<String> = [
        "first_name", "last_name", "full_name", "email", "status", "role.name", "role.id", "profile.name", "profile.id",
    ]

    private static func target(of field: FieldDescription) -> String? {
        if case .lookup(let module) = field.type { return module }
        return nil
    }

    /// The type that decides which comparators the column has.
    var type: FieldType {
        switch leaf {
        case .field(let field): field.type
        case .referencedID(let field): field.type
        case .user(_, let part): part.last == "id" ? .bigInteger : .text(.plain)
        case .moduleName: .text(.plain)
        }
    }

    /// Whether rows can be sorted by it, as the metadata says.
    var isSortable: Bool {
        guard case .field(let field) = leaf else { return true }
        if field.apiName.value == "id" { return true }
        switch field.type {
        case .longText, .multiPicklist, .subform, .multiLookup, .structured, .json, .layout: return false
        default: return field.isSortable
        }
    }

    /// Whether it can be selected at all.
    var isSelectable: Bool {
        guard case .field(let field) = leaf else { return true }
        switch field.type {
        case .subform, .multiLookup, .text(.image): return false
        case .structured(let kind, _): return kind == .territory || kind == .tag
        default: return true
        }
    }

    // MARK: Reading

    /// What the column shows of a record; null where a reference on the way is empty or leads nowhere.
    func value(of record: StoredRecord, _ state: ZohoState) -> JSONValue {
        guard let record = end(from: record, state) else { return .null }
        let renderer = RecordRenderer(state: state, module: module)
        switch leaf {
        case .field(let field):
            // Rich text comes whole.
            if field.type == .longText { return record.values[field.apiName.value] ?? .null }
            let shown = renderer.value(of: field, in: record)
            // Only lists tell the users' addresses.
            guard case .user = field.type, let members = shown.object else { return shown }
            return .object(members.filter { $0.key != "email" })
        case .referencedID(let field):
            return renderer.value(of: field, in: record)["id"] ?? .null
        case .user(let field, let part):
            guard let id = renderer.value(of: field, in: record)["id"]?.string, let user = state.organisation.user(id) else { return .null }
            return part.reduce(UserBodies.user(user, state)) { $0[$1] ?? .null }
        case .moduleName(let field):
            return record.referencedModules[field.apiName.value].map(JSONValue.string) ?? .null
        }
    }

    private func end(from record: StoredRecord, _ state: ZohoState) -> StoredRecord? {
        var record = record
        for (field, target) in steps {
            let name = field.apiName.value
            // A reference into several modules counts only where it points into the one that is asked for.
            if let module = record.referencedModules[name], module != target.name { return nil }
            guard let id = record.values[name]?.string.flatMap({ UInt64($0) }), let next = state[store: target.name][id] else { return nil }
            record = next
        }
        return record
    }
}
