import CRMSchema
import RecordCore

/// What a pull is going to fetch.
public struct PullPlan: Sendable {
    /// All modules of the organisation, whatever was selected.
    public let modules: [MetadataModule]
    /// All that files of this organisation may be, whatever is fetched.
    public let parts: [MetadataPart]
    public let requests: [PullRequest]
    /// Modules that were selected and are not asked about, with the reason.
    public let unserved: [MetadataModule]
    /// Patterns of the selection that match no module, with the name that was probably meant.
    public let unmatched: [(pattern: NamePattern, nearest: String?)]
    /// `modules.json`, or what the vendor calls it.
    public let moduleFile: MetadataFile
    /// The list of modules with all that snapshots leave out: as long as it is the same, nobody has touched a module.
    public let moduleState: String

    /// - Parameter ids: of modules that are selected whatever they are called now.
    init(list: MetadataModuleList, selection: NameSelection, ids: Set<String> = [], source: any MetadataSource) {
        modules = list.modules
        parts = source.allParts
        let selected = modules.filter { selection.contains($0.apiName) || $0.id.map(ids.contains) == true }
        unserved = selected.filter { $0.objection != nil }
        requests = selected.filter { $0.objection == nil }.sorted { $0.apiName < $1.apiName }
            .flatMap { module in source.parts(of: module).map { PullRequest(module: module, part: $0) } }
        unmatched = selection.unmatched(in: modules.map(\.apiName))
        moduleFile = MetadataFile(name: "\(list.part.name).json", text: list.part.text(of: list.entries))
        moduleState = list.part.withEverything.text(of: list.entries)
    }

    /// The least number of calls, the list of modules included; each costs a credit. Long lists take several.
    public var calls: Int { requests.count + 1 }
}
