/// A declaration of the small part of Swift that bindings are made of.
indirect enum Declaration: Hashable, Sendable {
    case structure(StructDeclaration)
    case enumeration(EnumDeclaration)
    case extended(ExtensionDeclaration)
    case property(PropertyDeclaration)
    case initializer(InitializerDeclaration)
    case function(FunctionDeclaration)
    case alias(AliasDeclaration)
}

/// Where a declaration may be used from, and that it belongs to no actor: generated types must not become
/// main-actor types in targets that isolate everything by default.
struct Modifiers: Hashable, Sendable {
    var access: AccessLevel
    var isNonisolated = false
    var isStatic = false
}

/// What the compiler says to code that uses a former name, and what its fix-it writes instead.
struct Deprecation: Hashable, Sendable {
    var renamed: String
    var message: String
}

struct StructDeclaration: Hashable, Sendable {
    var documentation: DocComment
    var modifiers: Modifiers
    var name: String
    var conformances: [TypeReference]
    var members: [Declaration]
}

/// An enumeration without cases: a namespace.
struct EnumDeclaration: Hashable, Sendable {
    var documentation: DocComment
    var modifiers: Modifiers
    var name: String
    var members: [Declaration]
}

struct ExtensionDeclaration: Hashable, Sendable {
    /// A line of plain comment above it.
    var comment: String?
    var isNonisolated: Bool
    var type: TypeReference
    var conformances: [TypeReference] = []
    var constraint: Constraint?
    var members: [Declaration]

    /// `where left == right`
    struct Constraint: Hashable, Sendable {
        var left: String
        var right: TypeReference
    }
}

struct AliasDeclaration: Hashable, Sendable {
    var deprecation: Deprecation?
    var modifiers: Modifiers
    var name: String
    var type: TypeReference
}

struct PropertyDeclaration: Hashable, Sendable {
    var documentation = DocComment()
    var deprecation: Deprecation?
    var modifiers: Modifiers
    var name: String
    var type: TypeReference?
    var body: Body

    enum Body: Hashable, Sendable {
        case stored(isConstant: Bool, initial: Expression?)
        case computed(get: Expression)
        case accessors(get: Expression, set: Expression)
    }
}

struct InitializerDeclaration: Hashable, Sendable {
    var documentation = DocComment()
    var deprecation: Deprecation?
    var modifiers: Modifiers
    var parameters: [Parameter]
    var body: [Statement]

    typealias Parameter = ParameterDeclaration
}

struct FunctionDeclaration: Hashable, Sendable {
    var documentation = DocComment()
    /// Callers need not use what it returns.
    var isDiscardable = false
    var modifiers: Modifiers
    var name: String
    var parameters: [ParameterDeclaration]
    /// `async throws`; without it, neither.
    var isAsync: Bool
    var result: TypeReference?
    var body: [Statement]
}

/// A parameter of an initialiser or function.
struct ParameterDeclaration: Hashable, Sendable {
    /// Nil where the argument has no label.
    var label: String?
    var name: String
    var type: TypeReference
    var defaultValue: Expression?
}
