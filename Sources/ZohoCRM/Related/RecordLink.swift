import RecordCore

/// A record to be linked to another one, with what the link itself says: a contact's role in a deal, a product's
/// price in a price book.
///
///     try await zoho.deals[id].link(.contactRoles, [.contact(anna, role: decisionMaker), .contact(ben, role: user)])
public struct RecordLink<Item: Sendable>: Sendable, Hashable {
    public let id: RecordID<Item>
    /// The fields of the link, by API name.
    public var values: [JSONMember]

    /// - Parameter values: fields of the link, by API name, where it has some.
    public init(_ id: RecordID<Item>, _ values: KeyValuePairs<String, JSONValue> = [:]) {
        self.id = id
        self.values = values.map { JSONMember($0.key, $0.value) }
    }

    /// A contact of a deal and its role there: one of the organisation's contact roles, by id.
    public static func contact(_ id: RecordID<Item>, role: RawRecordID) -> RecordLink {
        RecordLink(id, ["Contact_Role": ["id": .string(role.description)]])
    }

    /// A contact of a deal and its role there, by name.
    public static func contact(_ id: RecordID<Item>, roleNamed name: String) -> RecordLink {
        RecordLink(id, ["Contact_Role": ["name": .string(name)]])
    }

    /// A campaign of a lead or contact, or the other way round, and how the member stands to it: `Active`, `Planning` …
    public static func member(_ id: RecordID<Item>, status: String) -> RecordLink {
        RecordLink(id, ["Member_Status": .string(status)])
    }

    /// A product in a price book, or a price book of a product, and the price there.
    public static func product(_ id: RecordID<Item>, listPrice: ExactDecimal) -> RecordLink {
        RecordLink(id, ["list_price": .number(JSONNumber(listPrice))])
    }
}
