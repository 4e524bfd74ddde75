import RecordCore

/// What narrows a search down beside its criterion.
///
///     zoho.leads.search(.lastName == "Smith", options: [.converted(.both)])
///
/// Each option counts once, the last one given. Source: Zoho CRM v8, "Search Records".
public struct SearchOption<Record: CRMRecord>: Sendable, Hashable {
    let name: String
    let value: String

    /// By approval; without this option Zoho finds approved records alone.
    public static func approved(_ inclusion: RecordInclusion) -> Self {
        Self(name: "approved", value: inclusion.rawValue)
    }
}

extension SearchOption where Record: ConvertibleRecord {
    /// By conversion; without this option Zoho finds records that were not converted.
    public static func converted(_ inclusion: RecordInclusion) -> Self {
        Self(name: "converted", value: inclusion.rawValue)
    }
}
