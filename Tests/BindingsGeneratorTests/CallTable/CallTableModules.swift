/// What the table of calls cannot know by itself: which module a call is about, and arguments that exclude each other.
enum CallTableModules {
    static func accessor(of operation: String) -> String { accessors[operation] ?? "leads" }

    static func isLeftOut(_ argument: String, of operation: String) -> Bool { leftOut[operation]?.contains(argument) ?? false }

    private static let accessors: [String: String] = [
        "inventory_convert.convertInventory": "quotes", "inventory_mass_convert.massInventoryConvert": "quotes",
        "inventory_mass_convert.getScheduledJobsDetails": "quotes",
    ]
    private static let leftOut: [String: Set<String>] = [:]
}
