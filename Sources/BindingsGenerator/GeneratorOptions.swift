import CRMSchema
import RecordCore

/// What to generate from a schema.
public struct GeneratorOptions: Sendable {
    public var configuration: BindingsConfiguration
    /// The names of earlier runs.
    public var lock: NameLock
    /// API names of the modules that have a field snapshot in the target, for types and references; nil for those
    /// of the schema. A build generates one module at a time and names the others here.
    public var knownModules: Set<String>?
    /// The day from which names that change now are former ones, and on which those go that were kept long enough; nil
    /// for runs that must not look at a clock: then nothing goes.
    public var today: CalendarDate?
    /// Former names stay although their time is over.
    public var keepsDueShims = false

    public init(
        configuration: BindingsConfiguration = BindingsConfiguration(), lock: NameLock = NameLock(),
        knownModules: Set<String>? = nil, today: CalendarDate? = nil
    ) {
        self.configuration = configuration
        self.lock = lock
        self.knownModules = knownModules
        self.today = today
    }
}
