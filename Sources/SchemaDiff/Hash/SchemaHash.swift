import CRMSchema

/// Two fingerprints of a description, each of sixteen hexadecimal digits. Neither depends on the order of files, keys
/// or lists, on places, or on ids that differ from one organisation to the next.
public struct SchemaHash: Hashable, Sendable {
    /// Of everything that generated code and payloads depend on: names, types, lengths, what is mandatory and allowed.
    public let shape: String
    /// Of what people see: labels, tooltips, the order of values, sections of layouts.
    public let cosmetic: String

    public init(_ description: SchemaDescription) {
        shape = Self.hash(description.modules.map { ShapeLines.lines(of: $0) } + [OperationLines.lines(of: description.operations)])
        cosmetic = Self.hash(description.modules.map { CosmeticLines.lines(of: $0) })
    }

    /// Every line says what it is about, so a set of lines is the whole truth and their order can be put aside.
    private static func hash(_ parts: [[String]]) -> String {
        var hash = StableHash()
        for line in parts.joined().sorted() { hash.add(line) }
        return hash.hexadecimal
    }
}
