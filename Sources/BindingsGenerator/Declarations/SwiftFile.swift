/// One file of Swift code as a value: what the translators make and the renderer prints.
struct SwiftFile: Hashable, Sendable {
    /// Lines of the comment at the top, without slashes.
    var header: [String]
    var imports: [SwiftImport]
    var declarations: [Declaration]
}

/// An import of a module whose types appear in declarations of the given access level.
struct SwiftImport: Hashable, Sendable {
    var module: String
    var access: AccessLevel
}

/// The access level of a declaration.
enum AccessLevel: String, Hashable, Sendable {
    case `public`, package, `internal`
}
