/// What a lookup holds that may point into several modules (`What_Id`, `Parent_Id`, multi-module lookups).
public struct AnyReference: Hashable, Sendable, Codable {
    public var id: RawRecordID
    /// The API name of the module pointed into; nil where the server does not say.
    public var module: String?
    public var name: String?

    public init(id: RawRecordID, module: String?, name: String? = nil) {
        self.id = id
        self.module = module
        self.name = name
    }

    /// A reference to a record whose module the compiler knows.
    public init<Target: CRMRecord>(to id: RecordID<Target>, name: String? = nil) {
        self.init(id: id.raw, module: Target.schema.module, name: name)
    }

    /// What a lookup of another record points to.
    public init<Target: CRMRecord>(_ reference: Reference<Target>) {
        self.init(to: reference.id, name: reference.name)
    }

    /// A reference to write.
    ///
    ///     task.whatID = .to(dealID)
    public static func to<Target: CRMRecord>(_ id: RecordID<Target>) -> Self { Self(to: id) }

    /// The id, if the reference points into the module of `Target`.
    public func id<Target: CRMRecord>(as _: Target.Type) -> RecordID<Target>? {
        module == Target.schema.module ? RecordID(id) : nil
    }
}
