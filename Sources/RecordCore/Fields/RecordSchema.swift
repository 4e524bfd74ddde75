/// The field table of a module or of a kind of row. Made once per type; the engine's pages point to it.
public final class RecordSchema: Sendable {
    /// The API name of the module, e.g. `Leads`.
    public let module: String
    /// In the order of the snapshot; generated accessors refer to fields by their index here.
    public let fields: [FieldDescriptor]
    /// The index of the field named `id`, if the table has one.
    public let idIndex: Int?
    /// The index of the entry by which a row is taken out of its record, if the table describes such rows.
    public let removalIndex: Int?
    /// The number in front of the `x` in the ids of the module's records, where ids have one: `10` of `10x4`. As the
    /// snapshot has it; every installation has its own.
    public let idPrefix: String?
    /// How the values of its fields are spelled on the wire.
    public let spelling: ValueSpelling
    /// The module as the bindings were generated from it; nil for tables written by hand.
    public let fingerprint: SchemaFingerprint?
    let indexByName: [String: Int]

    public init(
        module: String, idPrefix: String? = nil, spelling: ValueSpelling = .json, fields: [FieldDescriptor],
        fingerprint: SchemaFingerprint? = nil
    ) {
        self.module = module
        self.idPrefix = idPrefix
        self.spelling = spelling
        self.fields = fields
        self.fingerprint = fingerprint
        removalIndex = fields.firstIndex { $0.traits.contains(.removal) }
        idIndex = fields.firstIndex { $0.name == "id" }
        indexByName = Dictionary(
            fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of the field with this API name.
    public func index(of name: String) -> Int? { indexByName[name] }
}
