/// Where the fields of a module are described, so that a second description of one is left out and reported.
struct FieldPlaces {
    private var places: [String: SourceLocation] = [:]

    /// Whether this is the first description of the field.
    mutating func isFirst(_ name: Located<String>, log: inout DiagnosticLog) -> Bool {
        if let first = places[name.value] {
            log.warning(
                "snapshot.duplicate-field",
                "field “\(name.value)” is already described at \(first); this description is left out, pull the metadata again",
                at: name.location)
            return false
        }
        places[name.value] = name.location
        return true
    }
}
