import CRMSchema

@testable import BindingsGenerator

/// Descriptions made in code, for tests that need only a few fields.
enum TestSchema {
    static func field(
        _ name: String, _ type: FieldType = .text(.plain), id: String? = nil, label: String? = nil,
        isMandatory: Bool = false, isCreatable: Bool = true, isUpdatable: Bool = true, isUnique: Bool = false,
        isExternal: Bool = false, isRichText: Bool = false, isEncrypted: Bool = false, isSortable: Bool = true,
        isListed: Bool = true, line: Int = 1
    ) -> FieldDescription {
        let place = SourceLocation(file: "fields.json", line: line, column: 1)
        return FieldDescription(
            id: id, apiName: Located(name, at: place), label: label ?? name, tooltip: nil, type: type,
            sourceType: Located("text", at: place), length: nil, decimalPlaces: nil, isMandatory: isMandatory,
            isCreatable: isCreatable, isUpdatable: isUpdatable, isUnique: isUnique, isExternal: isExternal,
            isRichText: isRichText, isEncrypted: isEncrypted, isCustom: true,
            isVisible: true, isFilterable: true, isSortable: isSortable, isSearchable: true, isListed: isListed, location: place)
    }

    static func option(_ value: String, id: String? = nil, isUsed: Bool = true) -> PicklistOption {
        PicklistOption(
            id: id, value: Located(value, at: SourceLocation(file: "fields.json", line: 1, column: 1)), label: value,
            isUsed: isUsed)
    }

    static func module(
        _ name: String, kind: ModuleDescription.Kind = .custom, _ fields: [FieldDescription]?
    ) -> ModuleDescription {
        ModuleDescription(
            id: nil, apiName: Located(name, at: SourceLocation(file: "modules.json", line: 1, column: 1)),
            singularLabel: nil, pluralLabel: nil, kind: kind, isSupported: true, isCreatable: true, isEditable: true,
            isDeletable: true, parent: nil, fields: fields)
    }

    /// A module with ids and everything that has names.
    static func module(
        _ name: String, id: String, fields: [FieldDescription], layouts: [(id: String, name: String)] = [],
        relatedLists: [(id: String, name: String)] = []
    ) -> ModuleDescription {
        let place = SourceLocation(file: "modules.json", line: 1, column: 1)
        return ModuleDescription(
            id: id, apiName: Located(name, at: place), singularLabel: nil, pluralLabel: nil, kind: .custom, isSupported: true,
            isCreatable: true, isEditable: true, isDeletable: true, parent: nil, fields: fields,
            layouts: layouts.map { LayoutDescription(id: $0.id, name: Located($0.name, at: place), isActive: true, fields: []) },
            relatedLists: relatedLists.map {
                RelatedListDescription(id: $0.id, apiName: Located($0.name, at: place), label: nil, module: nil, href: "x")
            })
    }

    static func schema(_ modules: ModuleDescription...) -> SchemaDescription {
        SchemaDescription(vendor: .zoho, modules: modules)
    }
}

extension GeneratedOutput {
    func text(of name: String) -> String? { files.first { $0.name == name }?.text }
}
