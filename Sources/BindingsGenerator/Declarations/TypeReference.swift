/// A mention of a type.
indirect enum TypeReference: Hashable, Sendable {
    case named(String, arguments: [TypeReference] = [])
    /// A type nested in another one.
    case member(TypeReference, String)
    case optional(TypeReference)
    case array(TypeReference)
    /// `any P.Type`
    case anyMetatype(String)
    /// `(inout T) -> Void`
    case changing(TypeReference)
    /// `(@Sendable (T) -> Void)?`
    case callback(TypeReference)
}

extension TypeReference: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .named(value) }
}
