import Foundation

/// The snapshots of a standard Zoho organisation that ship with this package: what the sandbox starts with
/// when no other organisation is given, and what `ZohoStandardModules` is generated from.
public enum StandardOrganisation {
    /// The folder with `modules.json`, `fields_*.json` and the rest.
    public static var zohoSnapshots: URL {
        Bundle.module.resourceURL?.appendingPathComponent("zoho/snapshots") ?? Bundle.module.bundleURL.appendingPathComponent("zoho/snapshots")
    }
}
