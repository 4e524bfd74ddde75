import CRMSchema
import RecordCore

/// The fingerprints that a module has, depending on which of its parts were there when bindings were generated:
/// snapshots need no layouts and no related lists.
struct ModuleFingerprints {
    enum Answer { case same, looks, shape }

    private let all: [SchemaFingerprint]

    init(_ module: ModuleDescription) {
        var variants = [module]
        if module.places.layouts != nil { variants += variants.map(\.withoutLayouts) }
        if module.places.relatedLists != nil { variants += variants.map(\.withoutRelatedLists) }
        all = variants.map { SchemaFingerprint($0) }
    }

    func compare(with fingerprint: SchemaFingerprint) -> Answer {
        if all.contains(fingerprint) { return .same }
        return all.contains { $0.shape == fingerprint.shape } ? .looks : .shape
    }
}
