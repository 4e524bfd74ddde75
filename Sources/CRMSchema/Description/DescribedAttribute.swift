/// What can be said of a module, field, option, layout or list: the words by which `SourceOrigin` finds places.
public enum DescribedAttribute: String, Hashable, Sendable, CaseIterable {
    // Of everything.
    case id, apiName, label, displayLabel, pluralLabel, tooltip
    // Modules.
    case kind, supported, status, parent, creatable, editable, deletable, profiles, idPrefix
    // Fields.
    case type, jsonType, length, decimalPlaces, mandatory, apiCreate, apiUpdate, webCreate, webUpdate, readOnly, alwaysReadOnly
    case unique, nullable, caseSensitive, external, textSize, encrypted, custom, visible, filterable, sortable, searchable, views
    case target, targets, linkingModule, linkingKey, relatedList, returnType, expression, numbering, rounding
    case options, globalPicklist
    // Values of picklists.
    case value, used, order, colour, meaning, dependency
    // Layouts.
    case required, defaultValue, section
    // Related lists.
    case module, path
}
