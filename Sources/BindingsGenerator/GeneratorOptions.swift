import CRMSchema

/// What to generate from a schema.
public struct GeneratorOptions: Sendable {
    public var configuration: BindingsConfiguration
    /// The names of earlier runs.
    public var lock: NameLock
    /// API names of the modules that have a field snapshot in the target, for types and references; nil for those
    /// of the schema. A build generates one module at a time and names the others here.
    public var knownModules: Set<String>?

    public init(
        configuration: BindingsConfiguration = BindingsConfiguration(), lock: NameLock = NameLock(),
        knownModules: Set<String>? = nil
    ) {
        self.configuration = configuration
        self.lock = lock
        self.knownModules = knownModules
    }
}
