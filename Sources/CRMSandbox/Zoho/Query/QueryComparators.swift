import CRMSchema

/// Which comparators a query offers for a type of field.
enum QueryComparators {
    private static let texts: Set<QueryComparator> = [
        .equal, .notEqual, .like, .notLike, .oneOf, .noneOf, .isNull, .isNotNull,
    ]
    private static let references: Set<QueryComparator> = [.equal, .notEqual, .oneOf, .noneOf, .isNull, .isNotNull]
    private static let ordered: Set<QueryComparator> = [
        .equal, .notEqual, .greaterEqual, .greater, .lessEqual, .less, .between, .notBetween, .oneOf, .noneOf, .isNull, .isNotNull,
    ]

    /// What is encrypted cannot be searched through: only whether it is there, and for numbers which one.
    static func supported(_ column: QueryColumn) -> Set<QueryComparator> {
        let comparators = supported(column.type)
        guard case .field(let field) = column.leaf, field.isEncrypted else { return comparators }
        return comparators.intersection(isNumber(field.type) ? [.equal, .notEqual, .isNull, .isNotNull] : [.isNull, .isNotNull])
    }

    /// Empty for types that conditions do not take.
    static func supported(_ type: FieldType) -> Set<QueryComparator> {
        switch type {
        case .text(.image), .text(.file), .text(.password), .longText, .discount, .subform, .multiLookup, .structured, .json: []
        case .text, .picklist, .autoNumber, .multiPicklist: texts
        case .lookup, .anyLookup, .user, .layout: references
        case .recordID, .date, .dateTime, .localDateTime, .timeOfDay, .integer, .bigInteger, .decimal: ordered
        case .boolean: [.equal]
        case .formula(.boolean): [.equal, .isNull, .isNotNull]
        case .formula(let returned), .rollup(let returned): supported(returned)
        }
    }

    /// Whether values can be summed up.
    static func isNumber(_ type: FieldType) -> Bool {
        switch type {
        case .integer, .bigInteger, .decimal: true
        case .formula(let returned), .rollup(let returned): isNumber(returned)
        default: false
        }
    }

    /// Whether there is a smallest and a greatest value.
    static func isOrdered(_ type: FieldType) -> Bool { supported(type).contains(.less) }
}
