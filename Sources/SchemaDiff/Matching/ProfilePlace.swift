import CRMSchema

/// A profile that the metadata mentions, and the first thing that does.
struct ProfilePlace: Sendable {
    let id: String?
    let name: String
    let location: SourceLocation

    /// All that modules and fields mention, each once. A profile is the same wherever it is mentioned.
    /// - Parameter listed: also those that the list of modules mentions.
    static func all(in modules: [ModuleDescription], listed: Bool) -> [ProfilePlace] {
        var known: [String: ProfilePlace] = [:]
        func add(_ profiles: [ProfileAccess], at location: () -> SourceLocation) {
            for profile in profiles where known[profile.id ?? profile.name] == nil {
                known[profile.id ?? profile.name] = ProfilePlace(id: profile.id, name: profile.name, location: location())
            }
        }
        for module in modules {
            if listed { add(module.profiles ?? []) { module.location(of: .profiles) } }
            for field in module.fields ?? [] { add(field.details.profiles) { field.location(of: .profiles) } }
        }
        return known.values.sorted { $0.name < $1.name }
    }
}
