import RecordCore

/// A module, or another type that records can be of, as the server lists it.
public struct ListedType: Hashable, Sendable {
    /// `Leads`; what `describe` takes.
    public let name: String
    /// In the user's language; HTML escapes are taken out.
    public let label: String
    /// The label of one record.
    public let singular: String
    /// False for what is kept in the system's own tables: groups, currencies, taxes, line items.
    public let isEntity: Bool

    /// The result of `listtypes`, in the server's order. What is known of a type stands in a map beside the names; without
    /// it the name is all there is.
    static func list(_ result: JSONValue) -> [ListedType] {
        let information = result["information"]
        return (result["types"]?.array ?? []).compactMap(\.string).map { name in
            let known = information?[name]
            return ListedType(
                name: name, label: known?["label"]?.string.map { HTMLText.decoded($0) } ?? name,
                singular: known?["singular"]?.string.map { HTMLText.decoded($0) } ?? name,
                isEntity: VtigerFlag.isTrue(known?["isEntity"]))
        }
    }
}
