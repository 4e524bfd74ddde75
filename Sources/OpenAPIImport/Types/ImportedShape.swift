/// An object while it is imported.
struct ImportedShape {
    let area: String
    /// As the documents or the place suggest.
    let name: String
    /// What it is called where several places have the same, if the documents have no name for it.
    var nickname: String?
    /// Sorted by name.
    var properties: [ImportedProperty] = []
}
