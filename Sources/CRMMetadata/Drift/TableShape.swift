import CRMSchema
import RecordCore

/// What the shape of a value in a generated table tells of a field's type.
enum TableShape {
    /// A type of the row's shape; nil if the field's own type has that shape, or if the row says nothing.
    /// - Parameter spelling: that of the table.
    static func type(of row: FieldDescriptor, unlike live: FieldType, spelling: ValueSpelling) -> FieldType? {
        let (old, new) = (type(of: row), neutral(live))
        // Plain JSON also stands for rows whose module was not there, and for what is not understood.
        if old == .json || new == .json || old == new { return nil }
        // A reference into one module is not known to be one to a user or to a layout.
        if old == .lookup(module: ""), [.user, .layout].contains(new) { return nil }
        // Where ids are texts they tell the modules apart, and the table says nothing of them.
        if spelling == .text, [.lookup(module: ""), .bigInteger].contains(old), new == .anyLookup(modules: []) { return nil }
        return old
    }

    /// The plainest type of the row's shape.
    static func type(of row: FieldDescriptor) -> FieldType {
        switch row.shape {
        case .text: .text(.plain)
        case .id: .bigInteger
        case .boolean: .boolean
        case .integer: .integer
        case .decimal: .decimal(.plain)
        case .date: .date
        case .dateTime: .dateTime
        case .localDateTime: .localDateTime
        case .time: .timeOfDay
        case .texts: .multiPicklist([])
        case .reference: row.traits.contains(.anyModule) ? .anyLookup(modules: []) : .lookup(module: "")
        case .object: .structured(.tag, isList: false)
        case .rows: .structured(.tag, isList: true)
        case .json: .json
        }
    }

    /// The plainest type of the same shape.
    private static func neutral(_ type: FieldType) -> FieldType {
        switch type {
        case .text, .longText, .autoNumber, .picklist: .text(.plain)
        case .bigInteger, .recordID: .bigInteger
        case .boolean, .integer, .date, .dateTime, .localDateTime, .timeOfDay, .user, .layout: type
        case .decimal: .decimal(.plain)
        case .discount, .json: .json
        case .multiPicklist: .multiPicklist([])
        case .lookup: .lookup(module: "")
        case .anyLookup: .anyLookup(modules: [])
        case .subform, .multiLookup: .structured(.tag, isList: true)
        case .structured(_, let isList): .structured(.tag, isList: isList)
        case .formula(let base), .rollup(let base): neutral(base)
        }
    }
}
