/// The facts of a module that code and payloads depend on.
enum ShapeLines {
    static func lines(of module: ModuleDescription) -> [String] {
        let name = module.apiName.value
        var lines = [
            HashLine.of(
                "module", name, module.kind.word,
                HashLine.flags(module.isSupported, module.isCreatable, module.isEditable, module.isDeletable), module.parent,
                module.fields == nil ? "unknown" : "known")
        ]
        if let prefix = module.idPrefix { lines.append(HashLine.of("id-prefix", name, prefix)) }
        for field in module.fields ?? [] { lines += self.lines(of: field, name) }
        for layout in module.layouts {
            let required = layout.fields.filter(\.isRequired).map(\.apiName.value).sorted()
            let shown = layout.fields.map(\.apiName.value).sorted()
            // What it shows and demands is all there is to it: its id is another one elsewhere, and its name is for people.
            lines.append(
                HashLine.of(
                    "layout", name, layout.isActive ? "active" : "inactive", required.joined(separator: ","), shown.joined(separator: ",")))
        }
        for list in module.relatedLists {
            lines.append(HashLine.of("list", name, list.apiName.value, list.module, list.href))
        }
        return lines
    }

    private static func lines(of field: FieldDescription, _ module: String) -> [String] {
        let name = field.apiName.value
        var lines = [
            HashLine.of(
                "field", module, name, TypeText.of(field.type), field.length.map(String.init), field.decimalPlaces.map(String.init),
                HashLine.flags(
                    field.isMandatory, field.isCreatable, field.isUpdatable, field.isUnique, field.isExternal, field.isRichText,
                    field.isEncrypted, field.isVisible, field.isFilterable, field.isSortable, field.isSearchable, field.isListed),
                field.details.isCaseSensitive.map { "\($0)" })
        ]
        if !field.isNullable { lines.append(HashLine.of("not-null", module, name)) }
        for option in field.type.options ?? [] {
            lines.append(HashLine.of("option", module, name, option.value.value, option.isUsed ? "used" : "unused"))
        }
        return lines
    }
}
