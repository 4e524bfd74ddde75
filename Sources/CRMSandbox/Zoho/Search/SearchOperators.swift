import CRMSchema

/// Which operators a search offers for a type of field.
enum SearchOperators {
    private static let ordered: Set<Comparator> = [
        .equals, .notEqual, .greaterEqual, .greaterThan, .lessEqual, .lessThan, .between, .oneOf,
    ]

    /// What is encrypted is found by equality alone.
    static func supported(_ field: FieldDescription) -> Set<Comparator> {
        let operators = supported(field.type)
        return field.isEncrypted ? operators.intersection([.equals]) : operators
    }

    /// Empty for types that cannot be searched.
    static func supported(_ type: FieldType) -> Set<Comparator> {
        switch type {
        case .date, .dateTime, .localDateTime, .timeOfDay, .integer, .bigInteger, .decimal, .recordID: ordered
        case .boolean: [.equals, .notEqual]
        case .longText: [.equals, .notEqual, .startsWith]
        case .lookup, .anyLookup, .user, .layout, .picklist, .autoNumber: [.equals, .notEqual, .oneOf]
        case .text(.image), .text(.file), .text(.password): []
        case .text: [.equals, .notEqual, .startsWith, .oneOf]
        case .multiPicklist: [.equals, .notEqual, .oneOf, .startsWith]
        case .formula(let returned): supported(returned)
        case .structured(.tag, _): [.equals, .notEqual, .oneOf]
        case .discount, .rollup, .subform, .multiLookup, .structured, .json: []
        }
    }
}
