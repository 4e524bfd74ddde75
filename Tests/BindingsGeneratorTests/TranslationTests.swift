import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// Field types and flags → declarations, seen in the text.
struct TranslationTests {
    private func text(_ fields: [FieldDescription], kind: ModuleDescription.Kind = .custom, with others: [String] = []) throws -> String {
        let modules = [TestSchema.module("Things", kind: kind, fields)] + others.map { TestSchema.module($0, []) }
        let output = BindingsGenerator.generate(schema: SchemaDescription(vendor: .zoho, modules: modules))
        return try #require(output.text(of: "Things.swift"))
    }

    @Test(arguments: [
        (FieldType.text(.plain), #".text("F", .writable)"#, "var f: String?", "Field<Thing, ShortText>"),
        (.text(.image), #".text("F", .writable)"#, "var f: String?", "Field<Thing, Unsearchable<ShortText>>"),
        (.longText, #".text("F", .writable)"#, "var f: String?", "Field<Thing, LongText>"),
        (.boolean, #".boolean("F", .writable)"#, "var f: Bool?", "Field<Thing, Checkbox>"),
        (.integer, #".integer("F", .writable)"#, "var f: Int?", "Field<Thing, WholeNumber>"),
        (.bigInteger, #".id("F", .writable)"#, "var f: RawRecordID?", "Field<Thing, Identifier>"),
        (.decimal(.percent), #".decimal("F", .writable)"#, "var f: ExactDecimal?", "Field<Thing, DecimalNumber>"),
        (.date, #".date("F", .writable)"#, "var f: CalendarDate?", "Field<Thing, Day>"),
        (.dateTime, #".dateTime("F", .writable)"#, "var f: ZonedDateTime?", "Field<Thing, Moment>"),
        (.picklist([]), #".text("F", .writable)"#, "var f: Thing.F?", "Field<Thing, Picklist<Thing.F>>"),
        (.multiPicklist([]), #".texts("F", .writable)"#, "var f: [Thing.F]?", "Field<Thing, MultiPicklist<Thing.F>>"),
        (.lookup(module: "Deals"), #".reference("F", .writable)"#, "var f: Reference<Deal>?", "Field<Thing, Lookup<Deal>>"),
        (.lookup(module: "Nowhere"), #".reference("F", .writable)"#, "var f: Reference<UnknownModule>?", "Field<Thing, Lookup<UnknownModule>>"),
        (.lookup(module: "Users"), #".reference("F", .writable)"#, "var f: UserReference?", "Field<Thing, UserLookup>"),
        (.anyLookup(modules: []), #".reference("F", [.writable, .anyModule])"#, "var f: AnyReference?", "Field<Thing, AnyLookup>"),
        (.user, #".reference("F", .writable)"#, "var f: UserReference?", "Field<Thing, UserLookup>"),
        (.layout, #".reference("F", .writable)"#, "var f: Reference<RecordLayout>?", "Field<Thing, Lookup<RecordLayout>>"),
        (.subform(module: "Deals"), #".rows("F", Deal.self, .writable)"#, "var f: [Deal]?", "Field<Thing, Rows<Deal>>"),
        (.subform(module: "Nowhere"), #".json("F", .writable)"#, "var f: JSONValue?", "Field<Thing, AnyJSON>"),
        (.multiLookup(linking: "X", key: "K", target: "Deals"), #".rows("F", Thing.FLink.self, .writable)"#, "var f: [Thing.FLink]?", "Field<Thing, Rows<Thing.FLink>>"),
        (.multiLookup(linking: "Deals", key: "K", target: "X"), #".rows("F", Deal.self, .writable)"#, "var f: [Deal]?", "Field<Thing, Rows<Deal>>"),
        (.structured(.tag, isList: true), #".rows("F", RecordTag.self, .writable)"#, "var f: [RecordTag]?", "Field<Thing, Rows<RecordTag>>"),
        (.structured(.alarm, isList: false), #".object("F", ReminderAlarm.self, .writable)"#, "var f: ReminderAlarm?", "Field<Thing, Structure<ReminderAlarm>>"),
        (.formula(.date), #".date("F", .writable)"#, "var f: CalendarDate?", "Field<Thing, Day>"),
        (.rollup(.integer), #".integer("F", .writable)"#, "var f: Int?", "Field<Thing, Unsearchable<WholeNumber>>"),
        (.json, #".json("F", .writable)"#, "var f: JSONValue?", "Field<Thing, AnyJSON>"),
    ])
    func types(_ type: FieldType, _ row: String, _ property: String, _ token: String) throws {
        let text = try text([TestSchema.field("F", type)], with: ["Deals"])
        #expect(text.contains("        \(row),\n"))
        #expect(text.contains("    \(property) {\n"))
        #expect(text.contains("static var f: \(token) { .init(0) }"))
    }

    /// Mandatory fields with a natural empty value read without an optional; others stay optional.
    @Test func mandatory() throws {
        let text = try text([
            TestSchema.field("A", isMandatory: true), TestSchema.field("B", .date, isMandatory: true),
            TestSchema.field("C", .picklist([]), isMandatory: true), TestSchema.field("in", .longText, isMandatory: true),
            TestSchema.field("E", isMandatory: true, isCreatable: false), TestSchema.field("F"),
        ])
        #expect(text.contains("        var a: String {\n            get { storage.requiredText(0) }"))
        #expect(text.contains("    var b: CalendarDate? {"))
        #expect(text.contains("    var c: Thing.C {\n        get { storage.requiredPicklist(2) }"))
        #expect(text.contains("static var a: Field<Thing, Required<ShortText>>"))
        #expect(text.contains("static var c: Field<Thing, Required<Picklist<Thing.C>>>"))
        #expect(
            text.contains(
                """
                        init(
                            a: String,
                            b: CalendarDate,
                            c: Thing.C,
                            `in`: String,
                            _ fill: (inout Self) -> Void = { _ in }
                        ) {
                            storage = RecordStorage(schema: Thing.schema)
                            self.a = a
                            self.b = b
                            self.c = c
                            self.in = `in`
                            fill(&self)
                        }
                """))
    }

    /// Create-only fields are in the draft alone, update-only fields on the model alone, read-only ones in neither.
    @Test func writability() throws {
        let text = try text([
            TestSchema.field("Once", isUpdatable: false), TestSchema.field("Later", isCreatable: false),
            TestSchema.field("Never", isCreatable: false, isUpdatable: false),
        ])
        #expect(text.contains(#".text("Once", .creatable)"#))
        #expect(text.contains(#".text("Later", .updatable)"#))
        #expect(text.contains(#".text("Never")"#))
        let parts = text.components(separatedBy: "struct Draft")
        #expect(parts[0].contains("var once: String? { storage.text(0) }"))
        #expect(parts[0].contains("var later: String? {\n        get"))
        #expect(parts[0].contains("var never: String? { storage.text(2) }"))
        #expect(parts[1].contains("        var once: String? {\n            get"))
        #expect(!parts[1].contains("        var later"))
        #expect(!parts[1].contains("        var never"))
    }

    @Test func capabilitiesFollowTheModule() throws {
        let place = SourceLocation(file: "modules.json", line: 1, column: 1)
        for (create, edit, delete, expected) in [
            (true, true, true, "extension Thing: CreatableRecord, UpdatableRecord, DeletableRecord, PhotoRecord {"),
            (false, true, false, "extension Thing: UpdatableRecord, PhotoRecord {}"),
            (false, false, true, "extension Thing: DeletableRecord, PhotoRecord {}"),
        ] {
            let module = ModuleDescription(
                id: nil, apiName: Located("Things", at: place), singularLabel: nil, pluralLabel: nil, kind: .custom,
                isSupported: true, isCreatable: create, isEditable: edit, isDeletable: delete, parent: nil, fields: [])
            let text = try #require(BindingsGenerator.generate(schema: TestSchema.schema(module)).text(of: "Things.swift"))
            #expect(text.contains(expected))
            #expect(text.contains("struct Draft") == create)
        }
    }

    @Test func kindsTellWhatAFieldCannotDo() throws {
        let text = try text([
            TestSchema.field("Plain"), TestSchema.field("Stamp", .dateTime, isSortable: false),
            TestSchema.field("Essay", .longText, isSortable: false),
            TestSchema.field("Files", .structured(.file, isList: true), isListed: false),
            TestSchema.field("Letter", .longText, isRichText: true), TestSchema.field("Secret", isMandatory: true, isEncrypted: true),
        ])
        #expect(text.contains("static var letter: Field<Thing, RichText> {"))
        #expect(text.contains("static var secret: Field<Thing, Encrypted<Required<ShortText>>> {"))
        #expect(text.contains("static var plain: Field<Thing, ShortText> {"))
        #expect(text.contains("static var stamp: Field<Thing, Unsortable<Moment>> {"))
        #expect(text.contains("static var essay: Field<Thing, LongText> {"))
        #expect(text.contains("static var files: Field<Thing, Unlisted<Rows<AttachedFile>>> {"))
    }

    @Test func tokensOfTheirOwn() throws {
        let text = try text([
            TestSchema.field("Name"), TestSchema.field("Key", isUnique: true), TestSchema.field("ERP", isExternal: true),
        ])
        #expect(text.contains("extension UniqueField where Record == Thing {"))
        #expect(text.contains("static var name: UniqueField<Thing> { .init(0) }"))
        #expect(text.contains("static var key: UniqueField<Thing> { .init(1) }"))
        #expect(!text.contains("var erp: UniqueField"))
        #expect(text.contains("extension ExternalField where Record == Thing {"))
        #expect(text.contains("static var erp: ExternalField<Thing> { .init(2) }"))
    }

    /// Names that read alike are told apart, a list without an address is none, and the lock keeps the names.
    @Test func relatedListTokens() throws {
        let place = SourceLocation(file: "related_lists_Things.json", line: 1, column: 1)
        func list(_ name: String, module: String?, href: String? = "x", id: String) -> RelatedListDescription {
            .init(id: id, apiName: Located(name, at: place), label: name, module: module, href: href)
        }
        let module = ModuleDescription(
            id: nil, apiName: Located("Things", at: place), singularLabel: nil, pluralLabel: nil, kind: .standard,
            isSupported: true, isCreatable: true, isEditable: true, isDeletable: true, parent: nil, fields: [],
            relatedLists: [
                list("Other Things", module: "Things", id: "1"), list("Other_Things", module: "Nowhere", id: "2"),
                list("init", module: nil, id: "3"), list("Unserved", module: "Things", href: nil, id: "4"),
            ])
        let output = BindingsGenerator.generate(schema: TestSchema.schema(module))
        let text = try #require(output.text(of: "Things.swift"))
        #expect(text.contains("extension RelatedList where Parent == Thing {"))
        #expect(text.contains(#"static var otherThings: RelatedList<Thing, Thing> { .init("Other Things") }"#))
        #expect(text.contains(#"static var otherThings2: RelatedList<Thing, UnknownModule> { .init("Other_Things") }"#))
        #expect(text.contains(#"static var initField: RelatedList<Thing, UnknownModule> { .init("init") }"#))
        #expect(!text.contains("Unserved"))
        #expect(output.lock.modules["Things"]?.relatedLists["Other_Things"] == "otherThings2")
    }

    @Test func rowsOfSubforms() throws {
        let text = try text([TestSchema.field("id", .recordID, isCreatable: false, isUpdatable: false), TestSchema.field("City")], kind: .subform)
        #expect(text.contains("struct Thing: SubformRow {"))
        #expect(text.contains("        .removal,\n    ], fingerprint: "))
        #expect(text.contains("var rowID: RawRecordID? { storage.rawID(0) }"))
        #expect(text.contains("init(_ fill: (inout Self) -> Void) {"))
        #expect(!text.contains("Draft"))
        #expect(!text.contains("CreatableRecord"))
        let registry = BindingsGenerator.generate(
            schema: TestSchema.schema(TestSchema.module("Rows_A", kind: .subform, []), TestSchema.module("Leads", [])))
        #expect(registry.text(of: "CRMModules.swift")?.contains("Records<RowsA>") == false)
        #expect(registry.text(of: "CRMModules.swift")?.contains("var leads: Records<Lead> { records() }") == true)
    }

    @Test func picklistValues() throws {
        let text = try text([
            TestSchema.field("Tone", .picklist([TestSchema.option("1/2 tone"), TestSchema.option("default", isUsed: false)]))
        ])
        #expect(text.contains("    static var _1_2Tone: Self { Self(rawValue: \"1/2 tone\") }"))
        #expect(text.contains("        /// default\n        /// No longer offered.\n        static var `default`: Self"))
        #expect(text.contains("static var knownValues: [Self] { [._1_2Tone, .default] }"))
    }
}

