import BindingsGenerator

/// The names that lead to records: accessors of the client, record types, lookups and related lists.
struct CallNames: Sendable {
    let modules: [BindingNames.Module]
    private let accessors: [String: Int]
    private let types: [String: Int]
    private let byAPIName: [String: Int]

    init(_ bindings: BindingNames) {
        modules = bindings.modules
        var accessors: [String: Int] = [:]
        var types: [String: Int] = [:]
        for (index, module) in bindings.modules.enumerated() {
            for name in [module.accessor].compactMap(\.self) + module.formerAccessors { accessors[name] = index }
            for name in [module.type] + module.formerTypes { types[name] = index }
        }
        let places = Dictionary(bindings.modules.enumerated().map { ($1.apiName, $0) }) { first, _ in first }
        for (type, module) in HandWrittenCalls.recordTypes where types[type] == nil { types[type] = places[module] }
        self.accessors = accessors
        self.types = types
        byAPIName = places
    }

    func accessor(_ name: String) -> Int? { accessors[name] }
    func type(_ name: String) -> Int? { types[name] }
    func module(_ apiName: String) -> Int? { byAPIName[apiName] }

    /// The modules that a lookup of one of the modules leads to.
    func targets(of field: String, in places: [Int]) -> [Int] {
        places.flatMap { place in
            modules[place].fields.filter { $0.name == field || $0.formerNames.contains(field) }.flatMap { $0.targets.compactMap { byAPIName[$0] } }
        }
    }

    /// The module of a related list.
    func related(_ list: String, in places: [Int]) -> [Int] {
        places.compactMap { place in
            modules[place].relatedLists.first { $0.name == list || $0.formerNames.contains(list) }?.module.flatMap { byAPIName[$0] }
        }
    }
}
