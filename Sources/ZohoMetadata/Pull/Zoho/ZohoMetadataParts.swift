import CRMMetadata

/// What is fetched of a Zoho organisation, and what of it changes by itself. A new part is a new value here.
public enum ZohoMetadataParts {
    public static let modules = part("modules", "modules", edited("the module's settings"))

    public static let fields = part("fields", "fields", fieldKeys(at: ""))

    public static let layouts = part(
        "layouts", "layouts", edited("the layout") + created("the layout") + fieldKeys(at: "sections[].fields[]."))

    public static let relatedLists = part("related_lists", "related lists", [])

    /// Only if asked for: bindings do not need them, and which there are depends on who asks.
    public static let customViews = part(
        "custom_views", "custom views",
        [
            VolatileKey("last_accessed_time", "when somebody last looked at the view"),
            VolatileKey("favorite", "the place among the favourites of whoever asks"),
            VolatileKey("default", "whether whoever asks has it open by default"),
        ] + edited("the view") + created("the view"))

    /// In the order in which they are documented and asked for.
    public static let all = [modules, fields, layouts, relatedLists, customViews]

    private static func part(_ name: String, _ title: String, _ volatileKeys: [VolatileKey]) -> MetadataPart {
        MetadataPart(name: name, title: title, volatileKeys: volatileKeys, orders: ZohoListOrders.all)
    }

    private static func fieldKeys(at place: String) -> [VolatileKey] {
        [
            VolatileKey(place + "modified_time", "what changed in the field stands in its other keys"),
            VolatileKey(place + "created_time", "spelled in the time zone of whoever asks"),
            VolatileKey(place + "sharing_properties.scheduler_status", "how far a job of the server is"),
        ]
    }

    private static func edited(_ what: String) -> [VolatileKey] {
        [
            VolatileKey("modified_time", "what changed in \(what) stands in its other keys; spelled in the time zone of whoever asks"),
            VolatileKey("modified_by", "a person, whose name may change"),
        ]
    }

    private static func created(_ what: String) -> [VolatileKey] {
        [
            VolatileKey("created_time", "spelled in the time zone of whoever asks"),
            VolatileKey("created_by", "a person, whose name may change"),
        ]
    }
}
