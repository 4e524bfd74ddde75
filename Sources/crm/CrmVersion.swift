/// The version the tool reports.
enum CrmVersion {
    static let current = "0.1.0"
}
