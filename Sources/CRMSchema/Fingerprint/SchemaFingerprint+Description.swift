import RecordCore

// Fingerprints of descriptions. Neither of the two hashes depends on the order of files, keys or lists, on places, on
// ids, or on what profiles may do: those are others in the next organisation, or for the next user.
extension SchemaFingerprint {
    /// Of a whole organisation, with the operations of its endpoint spec.
    public init(_ description: SchemaDescription) {
        self.init(
            shape: Self.hash(
                description.modules.flatMap(ShapeLines.lines) + OperationLines.lines(of: description.operations)
                    + OperationLines.lines(of: description.shapes)),
            cosmetic: Self.hash(description.modules.flatMap(CosmeticLines.lines)))
    }

    /// Of one module: its own facts, fields, values, layouts and related lists. Nothing of other modules is in it, so it
    /// can be told from the module's own files.
    public init(_ module: ModuleDescription) {
        self.init(shape: Self.hash(ShapeLines.lines(of: module)), cosmetic: Self.hash(CosmeticLines.lines(of: module)))
    }

    /// Every line says what it is about, so the lines are the whole truth and their order can be put aside.
    private static func hash(_ lines: [String]) -> String {
        var hash = StableHash()
        for line in lines.sorted() { hash.add(line) }
        return hash.hexadecimal
    }
}
