/// Something that the command needs was given nowhere. The tool ends with 2, as for wrong usage.
struct MissingSetting: Error, CustomStringConvertible {
    /// What it is, in words: `client secret`.
    let name: String
    /// Where it could have been.
    let places: [String]
    var next = "Give it in one of these places."

    var description: String { "no \(name); looked at \(places.joined(separator: ", ")).\n  next: \(next)" }
}
