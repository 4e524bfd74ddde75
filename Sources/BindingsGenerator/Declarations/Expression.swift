/// An expression of the small part of Swift that bindings are made of.
indirect enum Expression: Hashable, Sendable {
    /// A variable, parameter or property in scope.
    case name(String)
    case selfValue
    /// `.member`, its type given by the context.
    case implicitMember(String)
    case member(Expression, String)
    /// A type as the start of a call or of a member access; `Lead.self` is `.member(.type(…), "self")`.
    case type(TypeReference)
    case call(Expression, [Argument])
    case string(String)
    case integer(Int)
    case array([Expression], layout: Layout)
    /// `&value`
    case inOut(Expression)
    /// `{ _ in }`
    case emptyClosure
    case nilValue
    case boolean(Bool)
    /// `try await value`
    case awaited(Expression)

    enum Layout: Hashable, Sendable { case oneLine, linePerElement }

    struct Argument: Hashable, Sendable {
        var label: String?
        var value: Expression

        init(_ label: String? = nil, _ value: Expression) {
            self.label = label
            self.value = value
        }
    }
}

extension Expression {
    /// `self.member`, without the `self`, of the storage that every record type has.
    static func storage(_ method: String, _ arguments: Argument...) -> Expression {
        .call(.member(.name("storage"), method), arguments)
    }
}

/// A statement in the body of an initialiser or function.
indirect enum Statement: Hashable, Sendable {
    case expression(Expression)
    case assignment(target: Expression, value: Expression)
    /// `var name = value`
    case variable(String, Expression)
    /// `let name = value`
    case constant(String, Expression)
    case returned(Expression)
    /// `if let name { … }`
    case unlessNil(String, Statement)
}
