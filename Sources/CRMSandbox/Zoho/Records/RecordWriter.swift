import CRMSchema
import RecordCore

/// Checks what a client sends for one record (or one subform row) and brings it into the form of the store.
///
/// It collects every problem instead of stopping at the first: the real service names all of them.
struct RecordWriter {
    enum Purpose: Sendable { case create, update }

    let module: ZohoModule
    let purpose: Purpose
    /// `$.data[2]`.
    let path: String
    private(set) var problems: [ZohoError] = []
    /// Keys that were sent and not used.
    private(set) var ignored: [String] = []

    init(module: ZohoModule, purpose: Purpose, path: String) {
        self.module = module
        self.purpose = purpose
        self.path = path
    }

    /// What the fields of `item` become. A key with `.null` is to be cleared.
    mutating func values(
        of item: [JSONMember], old: StoredRecord?, _ state: inout ZohoState
    ) -> (values: [String: JSONValue], referencedModules: [String: String]) {
        var values: [String: JSONValue] = [:]
        var modules: [String: String] = [:]
        let appended = item.last { $0.key == "$append_values" }?.value
        problems += SystemKeys.problems(of: item, at: path)
        for member in item {
            guard let field = writableField(member.key, state) else { continue }
            let fieldPath = "\(path).\(member.key)"
            if member.value.isNull {
                values[member.key] = JSONValue.null
                continue
            }
            do throws(ZohoError) {
                switch field.type {
                case .anyLookup(let allowed):
                    let reference = try References.anyTarget(member.value, field, allowed, item, at: fieldPath, state)
                    values[member.key] = .string(reference.id)
                    modules[member.key] = reference.module
                case .multiPicklist where appended?[member.key]?.bool == true:
                    let added = try value(member.value, field, old, fieldPath, &state)
                    values[member.key] = Self.union(old?.values[member.key], added)
                default:
                    values[member.key] = try value(member.value, field, old, fieldPath, &state)
                }
            } catch {
                problems.append(error)
            }
        }
        checkMandatory(values, old)
        return (values, modules)
    }

    /// A field of the module that a client may write; other keys are noted, or refused where the options say so.
    private mutating func writableField(_ key: String, _ state: ZohoState) -> FieldDescription? {
        if key == "id" || key.hasPrefix("$") || key == "_delete" { return nil }
        if let field = module[key], purpose == .create ? field.isCreatable : field.isUpdatable { return field }
        ignored.append(key)
        if state.options.strayKeys == .refuse {
            problems.append(
                ZohoError(
                    400, "INVALID_DATA", "the field api name given seems to be invalid",
                    [JSONMember("api_name", .string(key)), JSONMember("json_path", .string("\(path).\(key)"))]))
        }
        return nil
    }

    /// On create every mandatory field needs a value; on update none of them may be cleared.
    private mutating func checkMandatory(_ values: [String: JSONValue], _ old: StoredRecord?) {
        for field in module.fields where field.isMandatory && field.isCreatable {
            let name = field.apiName.value
            let isMissing: Bool
            switch values[name] {
            case nil: isMissing = purpose == .create && !problems.contains { $0.concerns(name, at: path) }
            case .some(.null): isMissing = true
            case .some(.array(let items)): isMissing = items.isEmpty
            default: isMissing = false
            }
            if isMissing { problems.append(.field(.missing, name, at: "\(path).\(name)")) }
        }
    }

    private mutating func value(
        _ value: JSONValue, _ field: FieldDescription, _ old: StoredRecord?, _ path: String, _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        let name = field.apiName.value
        switch field.type {
        case .lookup(let target):
            return .string(try References.target(value, field, target, at: path, state))
        case .user:
            return .string(try References.user(value, field, at: path, state))
        case .layout:
            return .string(try References.layout(value, field, module, at: path, state))
        case .multiLookup(_, let key, let target):
            return try LinkRows.merge(value, field, key: key, target: target, old: old?.values[name], at: path, &state)
        case .subform(let rowModule):
            var rows = SubformRows(field: field, rowModule: state.organisation.modules[rowModule], path: path)
            let merged = try rows.merge(value, old: old?.values[name], &state)
            ignored += rows.ignored
            return merged
        case .structured(.tag, _):
            return try Tags.names(value, field, module: module.name, at: path, &state)
        case .structured(let kind, let isList):
            return try Structured.check(value, kind, isList: isList, field, old: old?.values[name], at: path, &state)
        default:
            do throws(ScalarRefusal) {
                return try ScalarValidator.check(value, against: field)
            } catch {
                throw .field(error.issue, name, at: error.item.map { "\(path)[\($0)]" } ?? path)
            }
        }
    }

    private static func union(_ old: JSONValue?, _ added: JSONValue) -> JSONValue {
        let before = old?.array ?? []
        let all = before + (added.array ?? []).filter { !before.contains($0) }
        return all.isEmpty ? .null : .array(all)
    }
}

extension ZohoError {
    /// Whether the error already names this field, so that it is not reported as missing as well.
    fileprivate func concerns(_ field: String, at path: String) -> Bool {
        details.contains { member in
            guard member.key == "json_path", let place = member.value.string else { return false }
            return place == "\(path).\(field)" || place.hasPrefix("\(path).\(field)[") || place.hasPrefix("\(path).\(field).")
        }
    }
}
