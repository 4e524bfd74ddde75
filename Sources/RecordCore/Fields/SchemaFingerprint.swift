/// What a module or an organisation looked like, as two hashes of sixteen hexadecimal digits: enough to see that it has
/// changed, and whether that can matter to code.
public struct SchemaFingerprint: Hashable, Sendable {
    /// Of everything that generated code and payloads depend on: names, types, lengths, values, what is mandatory and
    /// allowed.
    public let shape: String
    /// Of what people see: labels, tooltips, the order of values, sections of layouts.
    public let cosmetic: String

    public init(shape: String, cosmetic: String) {
        self.shape = shape
        self.cosmetic = cosmetic
    }
}
