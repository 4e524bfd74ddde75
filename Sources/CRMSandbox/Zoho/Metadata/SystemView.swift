import RecordCore

/// A custom view that the system makes for every module, and which records it holds.
struct SystemView: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case all = "ALLVIEWS"
        case own = "MYVIEWS"
        case recentlyCreated = "RECENTCREATED"
        case recentlyModified = "RECENTMODIFIED"
        case converted = "CONVERTED"
    }

    /// What counts as recent.
    static let recentDays: Int64 = 7

    let kind: Kind

    /// Those that make sense for a module.
    static func all(of module: ZohoModule) -> [SystemView] {
        Kind.allCases.filter { $0 != .converted || ConvertedLeads.modules.contains(module.name) }.map(SystemView.init)
    }

    /// The view with an id, of the snapshot or made up.
    static func named(_ id: String, of module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> SystemView {
        guard let view = state.customViews(of: module.name).first(where: { $0["id"]?.string == id }) else {
            throw .invalidParameter("cvid")
        }
        guard let kind = view["system_name"]?.string.flatMap(Kind.init) else {
            throw .unsupported("The records of the custom view \(id)")
        }
        return SystemView(kind: kind)
    }

    /// Which records the view holds for a user.
    func test(_ state: ZohoState, _ user: String) -> (StoredRecord) -> Bool {
        let since = state.now - Self.recentDays * 86_400
        switch kind {
        case .all: return { _ in true }
        case .own: return { $0.owner == user }
        case .recentlyCreated: return { $0.createdTime >= since }
        case .recentlyModified: return { $0.modifiedTime >= since }
        case .converted: return { ConvertedLeads.isConverted($0) }
        }
    }

    /// As lists of views show it; with `criteria` where a single view is asked for.
    func json(id: String, of module: ZohoModule, withCriteria: Bool) -> JSONValue {
        let label = label(module.description.pluralLabel ?? module.name)
        var members: [JSONMember] = [
            JSONMember("id", .string(id)), JSONMember("name", .string(label)), JSONMember("display_value", .string(label)),
            JSONMember("system_name", .string(kind.rawValue)), JSONMember("system_defined", true),
            JSONMember("default", .bool(kind == .all)), JSONMember("category", "public_views"), JSONMember("favorite", .null),
            JSONMember("locked", false), JSONMember("created_time", .null), JSONMember("modified_time", .null),
            JSONMember("created_by", .null), JSONMember("modified_by", .null), JSONMember("last_accessed_time", .null),
        ]
        if withCriteria { members.append(JSONMember("criteria", criteria)) }
        return .object(members)
    }

    private func label(_ records: String) -> String {
        switch kind {
        case .all: "All \(records)"
        case .own: "My \(records)"
        case .recentlyCreated: "Recently Created \(records)"
        case .recentlyModified: "Recently Modified \(records)"
        case .converted: "Converted \(records)"
        }
    }

    private var criteria: JSONValue {
        switch kind {
        case .all: .null
        case .own: Self.comparison("Owner", "equal", "${CURRENTUSER}")
        case .recentlyCreated: Self.comparison("Created_Time", "greater_equal", "${AGEINDAYS}+\(Self.recentDays)")
        case .recentlyModified: Self.comparison("Modified_Time", "greater_equal", "${AGEINDAYS}+\(Self.recentDays)")
        case .converted: Self.comparison("Converted__s", "equal", "true")
        }
    }

    private static func comparison(_ field: String, _ comparator: String, _ value: String) -> JSONValue {
        ["comparator": .string(comparator), "field": ["api_name": .string(field)], "type": "value", "value": .string(value)]
    }
}
