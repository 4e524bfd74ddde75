/// Reads what a field refers to.
enum VtigerReferences {
    /// `refersTo` lists up to a dozen modules, or none: then ids of any sort are accepted, or texts that are no ids, as
    /// the role of a user is.
    static func reference(_ field: VtigerFieldSource, log: inout DiagnosticLog) -> FieldType {
        var seen: Set<String> = []
        let modules = (field.type?["refersTo"]?.elements ?? []).compactMap(\.nonEmptyString).filter { seen.insert($0).inserted }
        if modules.isEmpty {
            log.note(
                "snapshot.no-lookup-target", "\(field.apiName.value): the metadata does not tell which module it refers to; its value is a bare id",
                at: field.type?["refersTo"]?.location ?? field.dataType.location)
        }
        return modules.count == 1 ? .lookup(module: modules[0]) : .anyLookup(modules: modules)
    }
}
