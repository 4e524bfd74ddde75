import CRMSchema

/// Why a sandbox could not be made or changed.
public enum SandboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No file describes the fields of a module; what the loader says about the files.
    case noSnapshots([SchemaDiagnostic])
    case unknownModule(String)
    case unknownField(module: String, field: String)
    /// A change of fields that leaves metadata nobody can read.
    case invalidField(String)
    /// What only a sandbox of the other vendor can do.
    case otherVendor(String)
    /// A change of modules that leaves metadata nobody can read.
    case invalidModule(String)

    public var description: String {
        switch self {
        case .noSnapshots(let errors):
            "no usable snapshot: give a folder with modules.json and fields_*.json, or with listtypes.json and describe_*.json"
                + errors.map { "\n\($0)" }.joined()
        case .unknownModule(let name):
            "the organisation has no module \(name): see its snapshots for the modules it has"
        case .unknownField(let module, let field):
            "\(module) has no field \(field): see its snapshot for the fields it has"
        case .otherVendor(let what):
            "\(what): a sandbox of this vendor cannot do that"
        case .invalidField(let reason):
            "the field cannot be added or changed: \(reason)"
        case .invalidModule(let reason):
            "the module cannot be added or changed: \(reason)"
        }
    }
}
