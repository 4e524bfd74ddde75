/// What a lookup holds that may point into several modules, told apart by the prefix of the id (`11x4`). Generated code
/// makes one such type per field, with a case-like function and a property per module: `.account(id)`, `.account`.
public protocol ReferenceChoice: Hashable, Sendable, Codable, TextOutputStreamable {
    init(raw: RawRecordID)
    /// The id, whichever module it belongs to.
    var raw: RawRecordID { get }
}

extension ReferenceChoice {
    /// The id, if its prefix is that of the module of `Target`; nil for other modules, for ids without a prefix, and for
    /// modules without one.
    public func id<Target: RecordRow>(as _: Target.Type = Target.self) -> RecordID<Target>? {
        guard let prefix = raw.prefix, let wanted = Target.schema.idPrefix, prefix == wanted else { return nil }
        return RecordID(raw)
    }

    /// The id as the server writes it. No `description`, as that may be the name of a module.
    public func write<Target: TextOutputStream>(to target: inout Target) { target.write(raw.description) }

    /// As the id alone, a string.
    public init(from decoder: any Decoder) throws { self.init(raw: try RawRecordID(from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try raw.encode(to: encoder) }
}
