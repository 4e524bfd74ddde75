import Foundation

/// The snapshots of a standard Zoho organisation that ship with this package: what the sandbox starts with
/// when no other organisation is given, and what `ZohoStandardModules` is generated from.
public enum StandardOrganisation {
    /// The folder with `modules.json`, `fields_*.json` and the rest.
    public static var zohoSnapshots: URL { folder("zoho/snapshots") }

    /// The folder with the endpoint spec of Zoho's API, a file for each area.
    public static var zohoEndpointSpec: URL { folder("zoho/v8") }

    private static func folder(_ path: String) -> URL { (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent(path) }
}
