import RecordCore

/// A related list of a module: what `retrieve_related`, `query_related` and `add_related` know by its label.
public struct RelatedType: Hashable, Sendable {
    /// The key of the list: `Sales Order`. One module may have several lists of one type: `Activities`, `Activity History`.
    public let relation: String
    /// The type of the records in it: `SalesOrder`.
    public let type: String
    /// In the user's language.
    public let label: String
    public let isEntity: Bool

    /// The result of `relatedtypes`, in the server's order.
    static func list(_ result: JSONValue) -> [RelatedType] {
        (result["information"]?.object ?? []).map { member in
            RelatedType(
                relation: member.key, type: member.value["name"]?.string ?? member.key,
                label: member.value["label"]?.string.map { HTMLText.decoded($0) } ?? member.key,
                isEntity: VtigerFlag.isTrue(member.value["isEntity"]))
        }
    }
}
