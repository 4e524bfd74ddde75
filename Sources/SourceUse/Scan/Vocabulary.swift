import BindingsGenerator

/// The names of the bindings by their numbers: what a word in a source can mean.
struct Vocabulary: Sendable {
    let names: BindingNames
    private(set) var types: [Int32: Int] = [:]
    private(set) var accessors: [Int32: Int] = [:]
    private(set) var nestedTypes: [Int32: [Guess.Pair]] = [:]
    /// Fields, values, related lists and layouts.
    private(set) var members: [Int32: [Thing]] = [:]
    private(set) var modulesByAPIName: [String: Int] = [:]
    /// API names and values as they stand in string literals.
    private(set) var texts: [String: [Thing]] = [:]

    init(_ names: BindingNames, _ table: inout NameTable) {
        self.names = names
        for (index, module) in names.modules.enumerated() {
            modulesByAPIName[module.apiName] = index
            for name in module.allTypes { types[table.id(name)] = index }
            for name in module.allAccessors { accessors[table.id(name)] = index }
            texts[module.apiName, default: []].append(.module(index))
            for (place, field) in module.fields.enumerated() {
                for name in field.allNames { members[table.id(name), default: []].append(.field(index, place)) }
                if field.apiName != "id" { texts[field.apiName, default: []].append(.field(index, place)) }
                for name in field.allNestedTypes { nestedTypes[table.id(name), default: []].append(.init(module: index, field: place)) }
                for value in field.values.keys {
                    for name in field.names(of: value) { members[table.id(name), default: []].append(.value(index, place, value)) }
                    texts[value, default: []].append(.value(index, place, value))
                }
            }
            for list in module.relatedLists {
                for name in list.allNames { members[table.id(name), default: []].append(.relatedList(index, list.apiName)) }
            }
            for layout in module.layouts { for name in layout.allNames { members[table.id(name), default: []].append(.layout(index, layout.id)) } }
        }
    }

    func field(_ pair: Guess.Pair) -> BindingNames.Field { names.modules[pair.module].fields[pair.field] }

    /// The modules that values of the field lead to.
    func targets(_ pair: Guess.Pair) -> [Int] { field(pair).targets.compactMap { modulesByAPIName[$0] } }

    /// What one may come to through the thing.
    func next(_ thing: Thing) -> [Int] {
        switch thing {
        case .field(let module, let field): targets(.init(module: module, field: field))
        case .relatedList(let module, let name):
            names.modules[module].relatedLists.filter { $0.apiName == name }.compactMap { $0.module.flatMap { modulesByAPIName[$0] } }
        default: []
        }
    }
}
