/// The field tables of an app's generated bindings: what the app was built from, for comparing it with an organisation.
/// The generator writes `GeneratedSchema.generated` into the file of the modules.
public struct GeneratedSchema: Sendable {
    /// Those of modules and of rows, in the order of their API names.
    public let modules: [RecordSchema]

    public init(_ modules: [RecordSchema]) { self.modules = modules }

    /// The table of the module with this API name.
    public subscript(module: String) -> RecordSchema? { modules.first { $0.module == module } }
}
