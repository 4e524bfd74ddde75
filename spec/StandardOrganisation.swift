import Foundation

/// The snapshots of standard organisations that ship with this package: what the sandbox starts with when no other
/// organisation is given, and what `ZohoStandardModules` and `VtigerStandardModules` are generated from.
public enum StandardOrganisation {
    /// The folder with `modules.json`, `fields_*.json` and the rest.
    public static var zohoSnapshots: URL { folder("zoho/snapshots") }

    /// The folder with the endpoint spec of Zoho's API, a file for each area.
    public static var zohoEndpointSpec: URL { folder("zoho/v8") }

    /// The folder with `listtypes.json` and `describe_*.json` of a fresh Vtiger CRM 8.4.0.
    public static var vtigerSnapshots: URL { folder("vtiger/snapshots") }

    /// The folder with the endpoint spec of Vtiger's web service, `operations.json`.
    public static var vtigerEndpointSpec: URL { folder("vtiger") }

    private static func folder(_ path: String) -> URL { (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent(path) }
}
