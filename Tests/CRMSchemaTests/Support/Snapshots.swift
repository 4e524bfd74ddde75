import CRMSchema

/// Files of snapshots, written in the test.
func file(_ name: String, _ text: String) -> SnapshotFile {
    SnapshotFile(name: name, path: "snapshots/\(name)", bytes: Array(text.utf8))
}

let emptyModules = file("modules.json", #"{"modules":[]}"#)

/// A list of modules with nothing but names and kinds.
func modules(_ entries: (name: String, type: String)...) -> SnapshotFile {
    let list = entries.map { #"{"api_name":"\#($0.name)","generated_type":"\#($0.type)"}"# }
    return file("modules.json", #"{"modules":[\#(list.joined(separator: ","))]}"#)
}

/// Loads one field, given as JSON, of one module.
func loadField(_ json: String, module: String = "Leads", type: String = "default") -> (
    field: FieldDescription?, diagnostics: [SchemaDiagnostic]
) {
    let loaded = ZohoSnapshotLoader.load(files: [
        modules((module, type)), file("fields_\(module).json", #"{"fields":[\#(json)]}"#),
    ])
    return (loaded.schema.module(named: module)?.fields?.first, loaded.diagnostics)
}

extension SchemaDiagnostic {
    /// `line:column severity code`, what most tests compare.
    var brief: String { "\(location.line):\(location.column) \(severity.rawValue) \(code)" }
}

extension SchemaDescription {
    func field(_ module: String, _ name: String) -> FieldDescription? {
        self.module(named: module)?.fields?.first { $0.apiName.value == name }
    }
}
