/// What an organisation looks like, whatever the vendor: its modules, in the order of their API names.
public struct SchemaDescription: Sendable {
    public enum Vendor: String, Sendable { case zoho, vtiger }

    public let vendor: Vendor
    public let modules: [ModuleDescription]

    public init(vendor: Vendor, modules: [ModuleDescription]) {
        self.vendor = vendor
        self.modules = modules
    }

    /// The module with this API name.
    public func module(named name: String) -> ModuleDescription? { modules.first { $0.apiName.value == name } }
}
