import CRMSchema

/// Why a sandbox could not be made or changed.
public enum SandboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No file describes the fields of a module; what the loader says about the files.
    case noSnapshots([SchemaDiagnostic])
    case unknownModule(String)
    case unknownField(module: String, field: String)
    /// A change of fields that leaves metadata nobody can read.
    case invalidField(String)
    /// A change of modules that leaves metadata nobody can read.
    case invalidModule(String)

    public var description: String {
        switch self {
        case .noSnapshots(let errors):
            "no usable snapshot: give a folder with modules.json and fields_*.json"
                + errors.map { "\n\($0)" }.joined()
        case .unknownModule(let name):
            "the organisation has no module \(name): see GET /crm/v8/settings/modules for its modules"
        case .unknownField(let module, let field):
            "\(module) has no field \(field): see GET /crm/v8/settings/fields?module=\(module) for its fields"
        case .invalidField(let reason):
            "the field cannot be added or changed: \(reason)"
        case .invalidModule(let reason):
            "the module cannot be added or changed: \(reason)"
        }
    }
}
