import CRMSchema
import RecordCore

/// The organisation that the sandbox plays: its snapshots, unchanged for the metadata endpoints, what they mean for
/// the records, and the people in it.
struct ZohoOrganisation: Sendable {
    /// By name, `fields_Leads.json`; as they lie in the snapshots, or rewritten after a change of fields.
    private(set) var files: [String: SnapshotFile]
    private(set) var schema: SchemaDescription
    private(set) var modules: [String: ZohoModule]
    /// The first digits of all its ids.
    let idPrefix: String
    var users: [SandboxUser]
    var profiles: SettingsTable
    var roles: SettingsTable
    /// What contacts can be in deals.
    var contactRoles: SettingsTable

    struct NamedID: Sendable, Hashable {
        let id: String
        let name: String
    }

    init(files: [SnapshotFile], schema: SchemaDescription) {
        self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.schema = schema
        modules = Dictionary(
            schema.modules.map { ($0.apiName.value, ZohoModule($0)) }, uniquingKeysWith: { first, _ in first })
        let ids = schema.modules.compactMap(\.id).filter { $0.count == 19 }
        idPrefix = ids.first.map { String($0.prefix(7)) } ?? "4876876"
        let fixed = IDSource(prefix: idPrefix)
        profiles = ProfileEndpoints.initial(Self.profiles(ofModuleList: self.files["modules.json"], fixed), fixed)
        roles = RoleEndpoints.initial(fixed)
        contactRoles = ContactRoleEndpoints.initial(fixed)
        users = Self.users(fixed, roles: roles, profiles: profiles)
    }

    /// Whom new records belong to and whom tokens stand for.
    var administrator: SandboxUser { users[0] }

    func user(_ id: String) -> SandboxUser? { users.first { $0.id == id } }

    func isAdministrator(_ user: SandboxUser) -> Bool { profiles[user.profile]?["name"]?.string == "Administrator" }

    func file(_ name: String) -> SnapshotFile? { files[name] }

    /// Replaces snapshots of a module, by file name, and reads it again. With errors nothing has changed.
    mutating func replace(_ texts: [String: [UInt8]], of module: String) -> [SchemaDiagnostic] {
        var next = files
        for (name, bytes) in texts { next[name] = SnapshotFile(name: name, path: files[name]?.path ?? name, bytes: bytes) }
        let names = ["modules.json", "fields_\(module).json", "layouts_\(module).json", "related_lists_\(module).json"]
        let loaded = ZohoSnapshotLoader.load(files: names.compactMap { next[$0] })
        guard loaded.errors.isEmpty, let description = loaded.schema.module(named: module) else { return loaded.errors }
        files = next
        modules[module] = ZohoModule(description)
        schema = SchemaDescription(
            vendor: .zoho, modules: schema.modules.map { $0.apiName.value == module ? description : $0 })
        return []
    }

    /// Replaces all snapshots, and reads those again whose modules may be others now. With errors nothing has changed.
    mutating func replaceAll(_ texts: [String: [UInt8]]) -> [SchemaDiagnostic] {
        let next = texts.map { name, bytes in SnapshotFile(name: name, path: files[name]?.path ?? name, bytes: bytes) }
        let loaded = ZohoSnapshotLoader.load(files: next)
        // What was broken before may stay so.
        let changed = Set(next.filter { $0.bytes != files[$0.name]?.bytes }.map(\.path))
        let errors = loaded.errors.filter { changed.contains($0.location.file) }
        guard errors.isEmpty else { return errors }
        files = Dictionary(next.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        schema = loaded.schema
        modules = Dictionary(schema.modules.map { ($0.apiName.value, ZohoModule($0)) }, uniquingKeysWith: { first, _ in first })
        return []
    }

    /// Made-up people, there since January 2024; the mail domain is reserved for examples.
    private static func users(_ ids: IDSource, roles: SettingsTable, profiles: SettingsTable) -> [SandboxUser] {
        func user(_ number: Int, _ first: String, _ last: String, _ role: String, _ profile: String, _ status: SandboxUser.Status) -> SandboxUser {
            let author = ids.fixed(327_001)
            return SandboxUser(
                id: ids.fixed(number), firstName: first, lastName: last,
                email: "\(first.lowercased()).\(last.lowercased())@sandbox.example", status: status,
                role: roles.first("name", role)?["id"]?.string ?? "", profile: profiles.first("name", profile)?["id"]?.string ?? "",
                createdBy: author, createdTime: 1_704_704_400, modifiedBy: author, modifiedTime: 1_704_704_400)
        }
        return [
            user(327_001, "Ada", "Keller", "CEO", "Administrator", .active),
            user(327_011, "Tomasz", "Brandt", "Manager", "Standard", .active),
            user(327_021, "Mei", "Okafor", "Manager", "Standard", .active),
            user(327_031, "Ines", "Duarte", "Manager", "Standard", .disabled),
        ]
    }

    /// The profiles that the modules name, so that ids agree with the snapshots.
    private static func profiles(ofModuleList file: SnapshotFile?, _ ids: IDSource) -> [NamedID] {
        var found: [NamedID] = []
        if let file, let list = try? JSONValue(parsing: file.bytes) {
            for module in list["modules"]?.array ?? [] {
                for profile in module["profiles"]?.array ?? [] {
                    guard let id = profile["id"]?.string, let name = profile["name"]?.string else { continue }
                    if !found.contains(where: { $0.id == id }) { found.append(NamedID(id: id, name: name)) }
                }
            }
        }
        for (suffix, name) in [(26_011, "Administrator"), (26_014, "Standard")]
        where !found.contains(where: { $0.name == name }) {
            found.append(NamedID(id: ids.fixed(suffix), name: name))
        }
        return found
    }
}
