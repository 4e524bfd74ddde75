import CRMSchema

// Modules that were renamed, told by their ids: those stand in the list of modules, which every run of a build reads.
extension NameLock {
    /// This lock under the API names of today, and what was renamed: today's name → the lock's.
    func following(_ modules: [ModuleDescription]) -> (lock: NameLock, renamed: [String: String]) {
        var ids: [String: String] = [:]
        for (name, module) in self.modules.sorted(by: { $0.key < $1.key }) { if let id = module.id { ids[id] = name } }
        let renamed = KnownNames.renames(ids, modules.map { ($0.apiName.value, $0.id) })
        var lock = self
        lock.modules = KnownNames.rekeyed(self.modules, renamed)
        return (lock, renamed)
    }

    /// Ids of fields mean something only in the organisation that they are from.
    func sharesIDs(with module: ModuleDescription) -> Bool {
        let ids = self[module.apiName.value].ids.fields
        return (module.fields ?? []).contains { $0.id.map { ids[$0] != nil } ?? false }
    }
}
