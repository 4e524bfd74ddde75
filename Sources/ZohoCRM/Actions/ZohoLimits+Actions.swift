/// Zoho's limits on actions, from its v8 documentation: "Convert Lead", "Mass Convert Lead", "Merge Records", "Change
/// Owner", "Mass Update Records", "Mass Delete Records", "Share Records", "Assign Territories to Records".
extension ZohoLimits {
    /// Leads in one mass conversion.
    static let leadsPerMassConvert = 50
    /// Records merged into another one.
    static let duplicatesPerMerge = 2
    /// Ids in one change of owner, mass update or mass delete.
    static let idsPerMassAction = 500
    /// Users, groups and roles that a record is shared with.
    static let usersPerShare = 10
    static let groupsPerShare = 5
    static let rolesPerShare = 5
    /// Territories of a deal, and of any other record.
    static let territoriesPerDeal = 1
    static let territoriesPerRecord = 10
}
