#if CommandLine
import ArgumentParser
import CRMSchema

/// `zoho`, `vtiger`.
extension SchemaDescription.Vendor: ExpressibleByArgument {
    public static var allValueStrings: [String] { ["zoho", "vtiger"] }
}
#endif
