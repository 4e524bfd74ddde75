import BindingsGenerator
import CRMSchema
import SchemaDiff

// From things to places.
extension SourceUses {
    /// The places of all of these, each once, in the order of files and lines.
    func places(of things: [Thing], possibly: [Thing] = []) -> [FindingUse] {
        var found: [UseLog.Place: UseLog.Use] = [:]
        func add(_ use: UseLog.Use, _ isPossible: Bool) {
            let certainty = isPossible ? .possible : use.certainty
            if let known = found[use.place], known.certainty == .certain || certainty == .possible { return }
            found[use.place] = UseLog.Use(place: use.place, certainty: certainty, text: use.text)
        }
        for (list, isPossible) in [(things, false), (possibly, true)] {
            for thing in list {
                for use in log.uses[thing] ?? [] { add(use, isPossible) }
                for use in loose(thing) { add(use, true) }
            }
        }
        return found.values.sorted { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
            .map { FindingUse(at: files[Int($0.place.file)].location(of: $0.place.start), $0.certainty, $0.text) }
    }

    private func loose(_ thing: Thing) -> [UseLog.Use] {
        guard reachable.contains(thing.module) else { return [] }
        switch thing {
        case .creation: return log.looseCreations
        case .update: return log.looseUpdates
        case .deletion: return log.looseDeletions
        default: return names(of: thing).flatMap { name in names.known(name).flatMap { log.loose[$0] } ?? [] }
        }
    }

    private func names(of thing: Thing) -> [String] {
        let module = vocabulary.names.modules[thing.module]
        switch thing {
        case .field(_, let field): return module.fields[field].allNames
        case .value(_, let field, let value): return module.fields[field].names(of: value)
        case .relatedList(_, let name): return module.relatedLists.first { $0.apiName == name }?.allNames ?? []
        case .layout(_, let id): return module.layouts.first { $0.id == id }?.allNames ?? []
        default: return []
        }
    }

    func module(_ name: String?) -> Int? { name.flatMap { vocabulary.modulesByAPIName[$0] } }

    func field(_ module: Int, _ name: String?) -> Int? {
        name.flatMap { name in vocabulary.names.modules[module].fields.firstIndex { $0.apiName == name } }
    }
}
