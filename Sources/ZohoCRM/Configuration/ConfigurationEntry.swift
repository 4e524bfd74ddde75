/// A name and its value as they stand in a configuration file.
struct ConfigurationEntry {
    /// The sections around it, the outermost first.
    let sections: [String]
    let name: String
    let value: String
    /// From 1.
    let line: Int
    /// What a reader may find odd about it.
    var remark: String?

    var path: [String] { sections + [name] }
}
