/// What is fetched of a Zoho organisation, and what of it changes by itself. A new part is a new value here.
public enum ZohoMetadataParts {
    public static let modules = MetadataPart(name: "modules", title: "modules", volatileKeys: edited("the module's settings"))

    public static let fields = MetadataPart(name: "fields", title: "fields", volatileKeys: fieldKeys(at: ""))

    public static let layouts = MetadataPart(
        name: "layouts", title: "layouts", volatileKeys: edited("the layout") + created("the layout") + fieldKeys(at: "sections[].fields[]."))

    public static let relatedLists = MetadataPart(name: "related_lists", title: "related lists", volatileKeys: [])

    /// Only if asked for: bindings do not need them, and which there are depends on who asks.
    public static let customViews = MetadataPart(
        name: "custom_views", title: "custom views",
        volatileKeys: [
            VolatileKey("last_accessed_time", "when somebody last looked at the view"),
            VolatileKey("favorite", "the place among the favourites of whoever asks"),
            VolatileKey("default", "whether whoever asks has it open by default"),
        ] + edited("the view") + created("the view"))

    /// In the order in which they are documented and asked for.
    public static let all = [modules, fields, layouts, relatedLists, customViews]

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
