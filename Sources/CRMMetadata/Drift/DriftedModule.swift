import CRMSchema
import RecordCore
import SchemaDiff

/// A module whose shape is no longer the one that its code was generated from: what the code knows of it, laid over what
/// the organisation says now, so that only what the code knows can differ.
struct DriftedModule {
    let before: ModuleDescription
    /// What is known to differ accounts for the fingerprint: nothing else has changed.
    let isExplained: Bool
    /// Fields that the organisation has and the code has not: new ones, or ones that its configuration leaves out.
    let unknownFields: [String]
    private let live: ModuleDescription?

    init(_ table: RecordSchema, _ fingerprint: SchemaFingerprint, live: ModuleDescription?) {
        self.live = live
        guard let live, let fields = live.fields else {
            before = TableDescription.module(table, live: live)
            isExplained = live == nil || live?.isSupported == false
            unknownFields = []
            return
        }
        let known = TableDescription(table, live: live)
        let names = Set(table.fields.map(\.name))
        let unknown = fields.filter { !names.contains($0.apiName.value) }
        // Whatever gives the very fingerprint of the code is what the module was. First as if the unknown fields were
        // not there, then as if one of them were one of those that are gone, under another name.
        var guesses = [known.module(leavingOut: Set(unknown.map(\.apiName.value)))]
        let gone = known.gone.map(\.name)
        if gone.count * unknown.count <= 64 {
            for name in gone {
                for field in unknown { guesses.append(known.module(renaming: field.apiName.value, to: name)) }
            }
        }
        if let right = guesses.first(where: { ModuleFingerprints($0).compare(with: fingerprint) != .shape }) {
            before = right
            isExplained = true
            unknownFields = []
        } else {
            before = known.module()
            isExplained = false
            unknownFields = unknown.map(\.apiName.value).sorted()
        }
    }

    var unexplained: Finding {
        DriftRules.finding(
            DriftRules.shape, module: before.apiName.value,
            after: unknownFields.isEmpty ? nil : "not in the code: \(unknownFields.joined(separator: ", "))",
            at: live?.places.fields ?? before.location)
    }
}
