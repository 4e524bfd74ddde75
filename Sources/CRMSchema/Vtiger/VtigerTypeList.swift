/// The list of modules, as `listtypes` answers it: names in order, and what is known of each.
struct VtigerTypeList {
    struct Entry {
        let apiName: Located<String>
        let singularLabel: String?
        let pluralLabel: String?
        let isEntity: Bool?
        let origin: SourceOrigin?
    }

    let entries: [Entry]
    let location: SourceLocation

    /// `{"types": […], "information": {…}}`; an empty `information` is a list, as PHP has it.
    init(_ snapshot: VtigerSnapshot, log: inout DiagnosticLog) {
        let information = snapshot.root["information"]?.members ?? []
        let byName = Dictionary(information.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        var entries: [Entry] = []
        for type in snapshot.root["types"]?.elements ?? [] {
            guard let name = type.locatedString else {
                log.error("snapshot.entry", "the name of a module is needed here; the entry is left out", at: type.location)
                continue
            }
            if seen.insert(name.value).inserted { entries.append(Entry(name, byName[name.value]?.value)) }
        }
        for member in information where seen.insert(member.name).inserted { entries.append(Entry(member.key, member.value)) }
        self.entries = entries
        location = (snapshot.root["types"] ?? snapshot.root).location
    }
}

extension VtigerTypeList.Entry {
    fileprivate init(_ name: Located<String>, _ information: SourceValue?) {
        apiName = name
        singularLabel = information?["singular"]?.vtigerLabel
        pluralLabel = information?["label"]?.vtigerLabel
        isEntity = information?["isEntity"]?.vtigerFlag
        origin = information.map { SourceOrigin($0, .vtigerType) }
    }
}
