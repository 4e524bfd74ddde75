/// A type as text, without the values of picklists, which are facts of their own.
enum TypeText {
    static func of(_ type: FieldType) -> String {
        switch type {
        case .text(let format): "text(\(format.rawValue))"
        case .longText: "longText"
        case .autoNumber: "autoNumber"
        case .boolean: "boolean"
        case .integer: "integer"
        case .bigInteger: "bigInteger"
        case .decimal(let format): "decimal(\(format.rawValue))"
        case .discount: "discount"
        case .date: "date"
        case .dateTime: "dateTime"
        case .localDateTime: "localDateTime"
        case .timeOfDay: "timeOfDay"
        case .picklist: "picklist"
        case .multiPicklist: "multiPicklist"
        case .recordID: "recordID"
        case .lookup(let module): "lookup(\(module))"
        case .anyLookup(let modules): "anyLookup(\(modules.sorted().joined(separator: ",")))"
        case .user: "user"
        case .layout: "layout"
        case .subform(let module): "subform(\(module))"
        case .multiLookup(let linking, let key, let target): "multiLookup(\(linking),\(key),\(target))"
        case .structured(let structure, let isList): "\(structure.rawValue)\(isList ? "[]" : "")"
        case .formula(let base): "formula(\(of(base)))"
        case .rollup(let base): "rollup(\(of(base)))"
        case .json: "json"
        }
    }
}
