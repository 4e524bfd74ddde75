import CRMSchema
import RecordCore

/// Which layout a record has, and how a record shows it.
enum LayoutChoice {
    static func json(id: String, in module: ZohoModule) -> JSONValue {
        let name = module.description.layouts.first { $0.id == id }?.name.value ?? "Standard"
        return ["name": .string(name), "display_label": .string(name), "id": .string(id)]
    }

    /// The first active layout of the snapshot, or the one that `/settings/layouts` makes up for a module without.
    static func standard(of module: ZohoModule, _ organisation: ZohoOrganisation) -> String {
        let known = module.description.layouts.first { $0.isActive && $0.id != nil }?.id
        return known ?? standardID(of: module, organisation)
    }

    /// The module's own id, moved by a fixed step: always the same, and no other id of a snapshot.
    static func standardID(of module: ZohoModule, _ organisation: ZohoOrganisation) -> String {
        guard let text = module.description.id, let number = UInt64(text), text.count == 19 else {
            return IDSource(prefix: organisation.idPrefix).fixed(91_055)
        }
        return String(number + 88_000_000)
    }
}
