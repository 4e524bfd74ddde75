import CRMSchema

/// A describe, with these fields as JSON.
func describe(_ module: String, _ fields: String, header: String = #""idPrefix":"10","isEntity":true,"labelFields":"name","#) -> SnapshotFile {
    file(
        "describe_\(module).json",
        #"{"success":true,"result":{"label":"\#(module)","name":"\#(module)",\#(header)"createable":true,"updateable":true,"deleteable":true,"retrieveable":true,"fields":[\#(fields)]}}"#)
}

/// Loads one field, given as JSON, of one module of Vtiger's.
func loadVtigerField(_ json: String, module: String = "Leads") -> (field: FieldDescription?, diagnostics: [SchemaDiagnostic]) {
    let loaded = VtigerSnapshotLoader.load(files: [describe(module, json)])
    return (loaded.schema.module(named: module)?.fields?.first, loaded.diagnostics)
}
