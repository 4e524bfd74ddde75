/// What an organisation looks like, whatever the vendor: its modules, in the order of their API names.
public struct SchemaDescription: Sendable {
    public enum Vendor: String, Sendable { case zoho, vtiger }

    public let vendor: Vendor
    public let modules: [ModuleDescription]
    /// Calls beyond records, if an endpoint spec was loaded.
    public let operations: [OperationDescription]
    /// Where the list of modules begins; nil where there is none and the modules follow from other files.
    public let modulesLocation: SourceLocation?
    /// Where to point for what is not there at all: the list of modules, or the first file.
    public let location: SourceLocation

    public init(
        vendor: Vendor, modules: [ModuleDescription], operations: [OperationDescription] = [],
        modulesLocation: SourceLocation? = nil, location: SourceLocation? = nil
    ) {
        self.vendor = vendor
        self.modules = modules
        self.operations = operations
        self.modulesLocation = modulesLocation
        self.location =
            location ?? modulesLocation ?? modules.first?.apiName.location ?? SourceLocation(file: "modules.json", line: 1, column: 1)
    }

    /// The module with this API name.
    public func module(named name: String) -> ModuleDescription? { modules.first { $0.apiName.value == name } }
}
