import CRMSandbox
import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import ZohoCRM

@testable import SchemaDiff

/// A sandbox of an organisation with the records that the snippets work on. They are the same in every organisation,
/// as far as it can hold them: fields and modules are found by their ids, and a field of another type holds what the
/// administrator's change makes of the value.
struct World {
    let sandbox: Sandbox
    private let schema: SchemaDescription

    /// An organisation, read once for many worlds.
    struct Blueprint {
        let organisation: SandboxOrganisation
        let schema: SchemaDescription

        init(_ organisation: TestOrganisation) throws {
            let files = organisation.texts().map { SnapshotFile(name: $0.key, path: $0.key, bytes: Array($0.value.utf8)) }
            self.organisation = try SandboxOrganisation(snapshots: files)
            schema = organisation.schema()
        }
    }

    init(_ blueprint: Blueprint) async throws {
        schema = blueprint.schema
        var options = SandboxOptions()
        options.clock = .virtual(VirtualClock(jumping: true))
        sandbox = Sandbox(organisation: blueprint.organisation, options: options)
        try await plant()
    }

    private func plant() async throws {
        // What a lookup finds that points elsewhere than before.
        if let vendors = schema.modules.first(where: { $0.id == "12" && $0.fields != nil }) {
            try await sandbox.plant(["Name": "Vendor"], id: 9_000_009, in: vendors.apiName.value)
        }
        if let accounts = schema.modules.first(where: { $0.id == "11" }), accounts.fields != nil {
            for (id, name) in [(UInt64(9_000_003), "Acme"), (9_000_004, "Brink")] {
                try await sandbox.plant(
                    ["Account_Name": .string(name), "Lead": .string("9000001")], id: id, in: accounts.apiName.value)
            }
        }
        guard let leads = schema.modules.first(where: { $0.id == "10" }), let fields = leads.fields else { return }
        for (id, values) in [(UInt64(9_000_001), WorldValues.lead), (9_000_002, WorldValues.otherLead)] {
            var stored: [String: JSONValue] = [:]
            var modules: [String: String] = [:]
            for field in fields {
                guard let id = field.id, let old = WorldValues.fieldsByID[id], let value = values[old.apiName.value] else { continue }
                // What nobody must fill in any more, somebody leaves empty.
                if old.isMandatory, !field.isMandatory, values["Code"] == "C-2" { continue }
                stored[field.apiName.value] = WorldValues.convert(value, from: old, to: field)
                if case .anyLookup(let allowed) = field.type { modules[field.apiName.value] = allowed.first ?? "Accounts" }
            }
            try await sandbox.plant(stored, id: id, in: leads.apiName.value, referencing: modules)
        }
    }
}
