import CRMMetadata

/// What is fetched of a VtigerCRM server, and what of it depends on who asks. A new part is a new value here.
public enum VtigerMetadataParts {
    /// `listtypes.json`: the modules that the user may see.
    public static let listTypes = MetadataPart(name: "listtypes", title: "modules", volatileKeys: [], envelope: .result)

    /// `describe_Leads.json`: a module with its fields.
    public static let describe = MetadataPart(
        name: "describe", title: "descriptions",
        volatileKeys: [VolatileKey("fields[].type.format", "how whoever asks writes dates; on the wire they are yyyy-mm-dd for everybody")],
        orders: [ListOrder(key: "picklistValues", rule: .kept, reason: "values in the order of the menu")], envelope: .result)

    /// In the order in which they are asked for.
    public static let all = [listTypes, describe]
}
