/// What an organisation looks like, whatever the vendor: its modules, in the order of their API names.
public struct SchemaDescription: Sendable {
    public enum Vendor: String, Sendable, CaseIterable { case zoho, vtiger }

    public let vendor: Vendor
    public package(set) var modules: [ModuleDescription]
    /// Calls beyond records, if an endpoint spec was loaded.
    public let operations: [OperationDescription]
    /// The objects that the operations send and answer.
    public let shapes: [ShapeDescription]
    /// Where the list of modules begins; nil where there is none and the modules follow from other files.
    public let modulesLocation: SourceLocation?
    /// Where to point for what is not there at all: the list of modules, or the first file.
    public let location: SourceLocation

    public init(
        vendor: Vendor, modules: [ModuleDescription], operations: [OperationDescription] = [],
        shapes: [ShapeDescription] = [], modulesLocation: SourceLocation? = nil, location: SourceLocation? = nil
    ) {
        self.vendor = vendor
        self.modules = modules
        self.operations = operations
        self.shapes = shapes
        self.modulesLocation = modulesLocation
        self.location =
            location ?? modulesLocation ?? modules.first?.apiName.location ?? SourceLocation(file: "modules.json", line: 1, column: 1)
    }

    /// The same with the operations of an endpoint spec in place of its own.
    public func with(operations: [OperationDescription], shapes: [ShapeDescription]) -> SchemaDescription {
        SchemaDescription(
            vendor: vendor, modules: modules, operations: operations, shapes: shapes, modulesLocation: modulesLocation, location: location)
    }

    /// The module with this API name.
    public func module(named name: String) -> ModuleDescription? { modules.first { $0.apiName.value == name } }
}
