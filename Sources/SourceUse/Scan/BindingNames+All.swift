import BindingsGenerator

// Names with those that they had before, which code may still say.
extension BindingNames.Module {
    var allTypes: [String] { [type] + formerTypes }
    var allAccessors: [String] { (accessor.map { [$0] } ?? []) + formerAccessors }
}

extension BindingNames.Field {
    var allNames: [String] { [name] + formerNames }
    var allNestedTypes: [String] { (nestedType.map { [$0] } ?? []) + formerNestedTypes }

    func names(of value: String) -> [String] { (values[value].map { [$0] } ?? []) + (formerValues[value] ?? []) }
}

extension BindingNames.RelatedList {
    var allNames: [String] { [name] + formerNames }
}

extension BindingNames.Layout {
    var allNames: [String] { [name] + formerNames }
}
