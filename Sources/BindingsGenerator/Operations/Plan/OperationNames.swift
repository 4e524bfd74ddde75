/// Names of the endpoint spec → the Swift names they would have if nothing stood in the way.
enum OperationNames {
    /// `bulk_read` → `BulkRead`: the namespace of an area's types.
    static func area(_ area: String) -> String {
        let name = CaseStyle.upperCamel(Words.split(area))
        return ReservedNames.mentioned.contains(name) ? "\(name)Shapes" : name
    }

    /// The name of a type inside its area.
    static func type(_ name: String) -> String {
        let name = CaseStyle.upperCamel(words(name))
        return used.contains(name) ? name + (name.hasSuffix("Value") ? "Item" : "Value") : name
    }

    /// The type of the known values of a property, inside its area.
    static func choice(_ name: String, _ profile: OperationProfile) -> String { type(profile.vendor.bareName(name)) }

    /// `color_code` → `colorCode`: a property of a shape.
    static func property(_ key: String, _ profile: OperationProfile) -> String {
        let name = CaseStyle.lowerCamel(words(profile.vendor.bareName(key)))
        return name != "id" && ReservedNames.members.contains(name) ? "\(name)Field" : name
    }

    /// `If-Modified-Since` → `ifModifiedSince`: an argument.
    static func argument(_ name: String) -> String {
        switch name {
        case "X-EXTERNAL": "externalField"
        case "X-CRM-ORG": "organisation"
        default:
            switch CaseStyle.lowerCamel(words(name)) {
            // What the bodies of functions call things.
            case "call", "self", "limit", "progress": "\(CaseStyle.lowerCamel(words(name)))Value"
            case let name: clients.contains(name) ? "\(name)Value" : name
            }
        }
    }

    /// A word of a group, or the name of a function.
    static func member(_ name: String) -> String {
        let name = CaseStyle.lowerCamel(words(name))
        return clients.contains(name) || ["init", "self", "Type", "module", "id"].contains(name) ? "\(name)Operation" : name
    }

    /// `settings.fields` of an organisation → `SettingsFieldsOperations`.
    static func group(_ access: [String], _ scope: OperationFunction.Scope) -> String {
        let prefix =
            switch scope {
            case .organisation: ""
            case .module: "Module"
            case .record: "Record"
            }
        return prefix + access.map { CaseStyle.upperCamel(words($0)) }.joined() + "Operations"
    }

    private static let clients = Set(OperationProfile.all.map(\.client))

    /// The words of an id, for people: `getRecordCountForTag` → `Get record count for tag`.
    static func sentence(_ id: String) -> String {
        var words: [String] = []
        for character in id {
            if character == "_" || words.isEmpty || character.isUppercase && words.last?.last?.isUppercase != true {
                words.append(character == "_" ? "" : String(character))
            } else {
                words[words.count - 1].append(character)
            }
        }
        let text = words.filter { !$0.isEmpty }
            .map { $0.count > 1 && $0.uppercased() == $0 ? $0 : $0.lowercased() }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func words(_ name: String) -> [String] {
        let words = Words.split(name)
        return words.isEmpty ? [Words.hexadecimal(name)] : words
    }

    /// Types that the files of shapes rely on; a nested one of the same name would hide them.
    private static let used = Set([
        "Bool", "CalendarDate", "ExactDecimal", "Int", "JSONValue", "PicklistValue", "Protocol", "RawRecordID", "RecordRow", "RecordSchema",
        "RecordStorage", "Self", "String", "Type", "ZonedDateTime",
    ]).union(OperationProfile.all.map(\.clientType))
}
