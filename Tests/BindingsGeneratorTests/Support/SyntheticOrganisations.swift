import CRMSchema

/// Organisations made by a seeded generator: as large and as odd as real ones get.
enum SyntheticOrganisations {
    static let all: [(name: String, schema: SchemaDescription)] = [("large", large), ("scripts", scripts), ("bare", bare)]

    /// One module of 412 fields with 172 picklists, as the largest organisation that was seen.
    static var large: SchemaDescription {
        var random = SeededGenerator(seed: 412)
        let others: [FieldType] = [
            .text(.plain), .longText, .decimal(.currency), .date, .dateTime, .boolean, .integer, .user,
            .lookup(module: "Accounts"), .text(.email), .formula(.decimal(.plain)), .rollup(.integer), .bigInteger,
        ]
        let fields = (0..<412).map { number -> FieldDescription in
            guard number < 172 else {
                return TestSchema.field("Custom_Field_\(number)", others[number % others.count], id: String(number), isMandatory: number % 40 == 0)
            }
            let options = (0..<Int.random(in: 3...14, using: &random)).map {
                TestSchema.option("Valeur \($0) du choix n° \(number)", id: String($0), isUsed: $0 % 7 != 6)
            }
            return TestSchema.field(
                "Liste_de_choix_\(number)", number % 10 == 0 ? .multiPicklist(options) : .picklist(options), id: String(number),
                isMandatory: number % 50 == 0)
        }
        return TestSchema.schema(TestSchema.module("Deals", fields), TestSchema.module("Accounts", [TestSchema.field("Account_Name", isMandatory: true)]))
    }

    /// Names of spaces, brackets, keywords, marks and scripts, for fields of every type and for picklist values.
    static var scripts: SchemaDescription {
        var random = SeededGenerator(seed: 99)
        func options() -> [PicklistOption] { (0..<12).map { TestSchema.option(random.hostileName(), id: String($0)) } }
        let fields = (0..<220).map { number -> FieldDescription in
            var types = everyType
            types.append(.picklist(options()))
            types.append(.multiPicklist(options()))
            return TestSchema.field(
                random.hostileName(), types[number % types.count], id: String(number), label: random.hostileName(),
                isMandatory: number % 9 == 0, isCreatable: number % 5 != 0, isUpdatable: number % 7 != 0)
        }
        let modules = ["Tasks", "Results", "Types", "Self", "Fields", "Records", "Données_Privées", "顧客", "4x4s", "Strings", "Drafts", "class", "A", "a", "Ints"]
            .map { TestSchema.module($0, [TestSchema.field("Name", isMandatory: true), TestSchema.field("Type", .picklist(options()))]) }
        return SchemaDescription(
            vendor: .zoho, modules: modules + [TestSchema.module("Odd Names", fields), TestSchema.module("Rows", kind: .subform, fields)])
    }

    /// Nothing that can be missing is there: no fields, no ids, no values, and mandatory fields of every type.
    static var bare: SchemaDescription {
        let fields = everyType.enumerated().map { TestSchema.field("F\($0)", $1, isMandatory: true) }
        return SchemaDescription(
            vendor: .zoho,
            modules: [
                TestSchema.module("Empties", []), TestSchema.module("Empty_Rows", kind: .subform, []), TestSchema.module("Links", kind: .linking, []),
                TestSchema.module("Mandatory", fields), TestSchema.module("Mandatory_Rows", kind: .subform, fields),
                TestSchema.module("Nothing", nil),
            ])
    }

    private static var everyType: [FieldType] {
        [
            .text(.plain), .text(.image), .longText, .autoNumber, .boolean, .integer, .bigInteger, .decimal(.plain), .date,
            .dateTime, .picklist([]), .multiPicklist([]), .lookup(module: "A"), .lookup(module: "Missing"),
            .lookup(module: "Users"), .anyLookup(modules: []), .user, .layout, .subform(module: "Rows"),
            .subform(module: "Empty_Rows"), .subform(module: "Missing"), .multiLookup(linking: "X", key: "K\"\\", target: "A"),
            .multiLookup(linking: "X", key: "K", target: "Users"), .multiLookup(linking: "X", key: "K", target: "Missing"),
            .multiLookup(linking: "Links", key: "K", target: "A"), .formula(.boolean), .formula(.picklist([])),
            .rollup(.decimal(.currency)), .json,
        ] + FieldType.StructuredType.allCases.flatMap { [.structured($0, isList: true), .structured($0, isList: false)] }
    }
}
