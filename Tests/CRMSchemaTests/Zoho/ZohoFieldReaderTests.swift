import CRMSchema
import Testing

struct ZohoFieldReaderTests {
    @Test func everythingIsReadInItsUsualShape() throws {
        let (field, diagnostics) = loadField(
            #"""
            {"id":"4","api_name":"Price","field_label":"Preis","display_label":"Price","data_type":"currency","json_type":"double",
             "length":16,"decimal_place":2,"system_mandatory":true,"custom_field":true,"visible":true,"filterable":true,
             "sortable":false,"searchable":true,"tooltip":{"name":"info_icon","value":"Net"},"unique":{"case_sensitive":false}}
            """#)
        let price = try #require(field)
        #expect(price.id == "4" && price.apiName.value == "Price" && price.label == "Preis" && price.tooltip == "Net")
        #expect(price.type == .decimal(.currency) && price.length == 16 && price.decimalPlaces == 2)
        #expect(
            price.isMandatory && price.isCustom && price.isVisible && price.isFilterable && !price.isSortable
                && price.isSearchable)
        #expect(price.isUnique && price.isListed)
        #expect(diagnostics.isEmpty)
    }

    @Test func richAndEncryptedTextsAreTold() {
        let rich = loadField(
            #"{"api_name":"F","data_type":"textarea","json_type":"string","textarea":{"type":"rich_text"},"crypt":null}"#).field
        #expect(rich?.isRichText == true && rich?.isEncrypted == false)
        let plain = loadField(
            #"{"api_name":"F","data_type":"textarea","json_type":"string","textarea":{"type":"large"},"crypt":{"mode":"decryption"}}"#
        ).field
        #expect(plain?.isRichText == false && plain?.isEncrypted == true)
    }

    @Test func placesAreExact() throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file(
                "fields_Leads.json",
                "{\n  \"fields\": [\n    {\"api_name\": \"Ä\", \"data_type\": \"text\"},\n\t{\n      \"data_type\":\t\"email\",\n      \"api_name\": \"E\"\n    }\n  ]\n}\n"
            ),
        ])
        let fields = try #require(loaded.schema.module(named: "Leads")?.fields)
        #expect(
            fields.map(\.location.description) == [
                "snapshots/fields_Leads.json:3:5", "snapshots/fields_Leads.json:4:2",
            ])
        #expect(
            fields.map(\.apiName.location.description) == [
                "snapshots/fields_Leads.json:3:18", "snapshots/fields_Leads.json:6:19",
            ])
        // Columns count bytes: Ä has two.
        #expect(
            fields.map(\.sourceType.location.description) == [
                "snapshots/fields_Leads.json:3:37", "snapshots/fields_Leads.json:5:20",
            ])
    }

    @Test func numbersMayBeSpelledAsStrings() {
        let field = loadField(
            #"{"id":17,"api_name":"F","data_type":"double","length":"16","decimal_place":"3","visible":"false","custom_field":"TRUE"}"#
        ).field
        #expect(field?.id == "17" && field?.length == 16 && field?.decimalPlaces == 3)
        #expect(field?.isVisible == false && field?.isCustom == true)
        #expect(
            loadField(#"{"api_name":"F","data_type":"double","length":"many","decimal_place":{}}"#).field?.length == nil
        )
    }

    @Test func decimalPlacesFallBackOnThePrecisionOfTheCurrency() {
        #expect(
            loadField(
                #"{"api_name":"F","data_type":"currency","decimal_place":null,"currency":{"rounding_option":"normal","precision":3}}"#
            ).field?.decimalPlaces == 3)
    }

    @Test(arguments: [
        (#"{"case_sensitive":false}"#, true), (#"{"casesensitive":"true"}"#, true), ("true", true), (#""true""#, true),
        (#""unique""#, true),
        ("{}", false), ("null", false), ("false", false), (#""false""#, false), (#""""#, false), ("[]", false),
    ])
    func uniqueInEverySpelling(value: String, isUnique: Bool) {
        #expect(loadField(#"{"api_name":"F","data_type":"text","unique":\#(value)}"#).field?.isUnique == isUnique)
    }

    @Test func aFieldOfNothingButItsNameAndTypeLoads() throws {
        let field = try #require(loadField(#"{"api_name":"F","data_type":"text"}"#).field)
        #expect(field.label == nil && field.tooltip == nil && field.length == nil && field.decimalPlaces == nil)
        #expect(
            field.isVisible && field.isFilterable && field.isSortable && field.isSearchable && !field.isUnique
                && !field.isMandatory)
    }

    @Test func nullsAndEmptyObjectsEverywhereLoad() throws {
        let keys = [
            "id", "field_label", "display_label", "json_type", "length", "decimal_place", "system_mandatory",
            "read_only", "field_read_only",
            "operation_type", "visible", "custom_field", "filterable", "sortable", "searchable", "tooltip",
            "pick_list_values", "lookup",
            "multiselectlookup", "multi_module_lookup", "associated_module", "formula", "rollup_summary", "currency",
            "unique", "type",
        ]
        for nothing in ["null", "{}", "[]", #""""#] {
            let members = keys.map { #""\#($0)":\#(nothing)"# }.joined(separator: ",")
            for type in ZohoDataTypeTests.known {
                let (field, diagnostics) = loadField(#"{"api_name":"F","data_type":"\#(type.dataType)",\#(members)}"#)
                #expect(field != nil)
                #expect(!diagnostics.contains { $0.severity != .note })
            }
        }
    }

    @Test func tooltipsAndLabelsInOtherShapes() {
        #expect(
            loadField(
                #"{"api_name":"F","data_type":"text","tooltip":"Plain","field_label":"","display_label":"Shown"}"#
            ).field.map { [$0.tooltip, $0.label] } == ["Plain", "Shown"])
    }

    @Test func unusedFieldsAreNotVisible() {
        #expect(
            loadField(#"{"api_name":"F","data_type":"text","type":"unused","visible":true}"#).field?.isVisible == false)
    }

    @Test func listsLeaveOutRowsAndFiles() {
        for (dataType, isListed) in [
            ("text", true), ("multireminder", true), ("fileupload", false), ("imageupload", false),
        ] {
            #expect(loadField(#"{"api_name":"F","data_type":"\#(dataType)"}"#).field?.isListed == isListed)
        }
        #expect(loadField(#"{"api_name":"F","data_type":"subform","associated_module":"S"}"#).field?.isListed == false)
        #expect(
            loadField(#"{"api_name":"F","data_type":"multiselectlookup","multiselectlookup":{"linking_module":"L"}}"#)
                .field?.isListed == false)
    }

    @Test(arguments: [#"{"data_type":"text"}"#, #"{"api_name":null}"#, #"{"api_name":""}"#, #"{"api_name":{}}"#])
    func aFieldWithoutNameIsAnErrorAndTheOthersLoad(entry: String) {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file("fields_Leads.json", "[\n\(entry),\n{\"api_name\":\"F\",\"data_type\":\"text\"}]"),
        ])
        #expect(loaded.diagnostics.map(\.brief) == ["2:1 error snapshot.missing-api-name"])
        #expect(loaded.schema.module(named: "Leads")?.fields?.map(\.apiName.value) == ["F"])
    }

    @Test func anEntryThatIsNoObjectIsAnErrorAndTheOthersLoad() {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file("fields_Leads.json", #"{"fields":[17,{"api_name":"F","data_type":"text"},null]}"#),
        ])
        #expect(loaded.diagnostics.map(\.brief) == ["1:12 error snapshot.entry", "1:51 error snapshot.entry"])
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
    }

    @Test func ofTwoFieldsOfOneNameTheFirstCountsAndBothPlacesAreTold() throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file(
                "fields_Leads.json",
                "{\"fields\":[\n{\"api_name\":\"F\",\"data_type\":\"text\"},\n{\"api_name\":\"f\",\"data_type\":\"text\"},\n{\"api_name\":\"F\",\"data_type\":\"email\"}]}"
            ),
        ])
        let diagnostic = try #require(loaded.diagnostics.first)
        #expect(loaded.diagnostics.count == 1)
        #expect(diagnostic.brief == "4:13 warning snapshot.duplicate-field")
        #expect(diagnostic.message.contains("snapshots/fields_Leads.json:2:13"))
        #expect(loaded.schema.module(named: "Leads")?.fields?.map(\.type) == [.text(.plain), .text(.plain)])
    }

    @Test(arguments: [
        "Remind Participants", "Revenue(First_Touch)", "日本語", "Größe", "smsmagic4__Plain_Phone", "😀", "a\\nb", "1st",
    ])
    func namesInAnyScriptAreKeptExactly(name: String) {
        let field = loadField("{\"api_name\":\"\(name)\",\"data_type\":\"text\"}").field
        #expect(field?.apiName.value == (name == "a\\nb" ? "a\nb" : name))
    }
}
