import RecordCore

/// What narrows a listing down beside its fields and its order.
///
///     zoho.leads.list(.lastName, .email, options: [.view("4150868000000087501"), .converted(.both)])
///
/// Each option may be given once. Source: Zoho CRM v8, "Get Records".
public struct ListOption<Record: CRMRecord>: Sendable, Hashable {
    enum Kind: Hashable, Sendable {
        case view(RawRecordID)
        case ids([RawRecordID])
        case externalIDs(field: String, values: [String])
        case converted(RecordInclusion)
        case approved(RecordInclusion)
        case territory(RawRecordID, withChildren: Bool)
        case modifiedSince(ZonedDateTime)
    }

    let kind: Kind

    /// The records of a custom view, in the order of that view: a sort order beside it is refused before the call.
    public static func view(_ id: RawRecordID) -> Self { Self(kind: .view(id)) }

    /// These records, 100 of them to a page. Ids that no record has are left out; the order of the records is that of
    /// the server within each page, not that of the ids.
    public static func ids(_ ids: [RecordID<Record>]) -> Self { Self(kind: .ids(ids.map(\.raw))) }

    /// The records with these ids of another system, 100 of them to a page. Otherwise as for ids.
    public static func ids(by field: ExternalField<Record>, _ values: [String]) -> Self {
        Self(kind: .externalIDs(field: field.name, values: values))
    }

    /// By approval; without this option Zoho lists approved records alone.
    public static func approved(_ inclusion: RecordInclusion) -> Self { Self(kind: .approved(inclusion)) }

    /// Records that were modified after this moment. If there are none, the listing is empty.
    public static func modifiedSince(_ moment: ZonedDateTime) -> Self { Self(kind: .modifiedSince(moment)) }
}

extension ListOption where Record: ConvertibleRecord {
    /// By conversion; without this option Zoho lists records that were not converted.
    public static func converted(_ inclusion: RecordInclusion) -> Self { Self(kind: .converted(inclusion)) }
}

extension ListOption where Record: TerritoryRecord {
    /// The records of a territory.
    /// - Parameter includingChildren: those of the territories below it as well.
    public static func territory(_ id: RawRecordID, includingChildren: Bool = false) -> Self {
        Self(kind: .territory(id, withChildren: includingChildren))
    }
}

extension ListOption.Kind {
    /// Options of the same name exclude each other.
    var name: String {
        switch self {
        case .view: "view"
        case .ids, .externalIDs: "ids"
        case .converted: "converted"
        case .approved: "approved"
        case .territory: "territory"
        case .modifiedSince: "modifiedSince"
        }
    }
}
