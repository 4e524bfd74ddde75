import Testing

@testable import CRMSchema

struct ZohoDataTypeTests {
    /// Every data type that Zoho's metadata is known to use, with the type that is to come of it.
    static let known: [(dataType: String, jsonType: String, type: FieldType)] = [
        ("text", "string", .text(.plain)),
        ("textarea", "string", .longText),
        ("email", "string", .text(.email)),
        ("phone", "string", .text(.phone)),
        ("website", "string", .text(.website)),
        ("picklist", "string", .picklist([])),
        ("multiselectpicklist", "jsonarray", .multiPicklist([])),
        ("boolean", "boolean", .boolean),
        ("integer", "integer", .integer),
        ("bigint", "string", .bigInteger),
        ("double", "double", .decimal(.plain)),
        ("percent", "double", .decimal(.percent)),
        ("currency", "double", .decimal(.currency)),
        ("date", "string", .date),
        ("datetime", "string", .dateTime),
        ("event_reminder", "string", .dateTime),
        ("lookup", "jsonobject", .anyLookup(modules: [])),
        ("ownerlookup", "jsonobject", .user),
        ("userlookup", "jsonobject", .user),
        ("multi_module_lookup", "jsonobject", .anyLookup(modules: [])),
        ("multiselectlookup", "jsonarray", .json),
        ("multiuserlookup", "jsonarray", .json),
        ("subform", "jsonarray", .json),
        ("fileupload", "jsonarray", .structured(.file, isList: true)),
        ("imageupload", "jsonarray", .structured(.image, isList: true)),
        ("profileimage", "string", .text(.image)),
        ("autonumber", "string", .autoNumber),
        ("formula", "double", .formula(.decimal(.plain))),
        ("rollup_summary", "integer", .rollup(.integer)),
        ("layout", "jsonobject", .layout),
        ("RRULE", "jsonobject", .structured(.recurrence, isList: false)),
        ("ALARM", "jsonobject", .structured(.alarm, isList: false)),
        ("multireminder", "jsonarray", .structured(.reminder, isList: true)),
        ("consent_lookup", "jsonobject", .structured(.consent, isList: false)),
        ("territories", "jsonarray", .structured(.territory, isList: true)),
        ("linetax", "jsonarray", .structured(.lineTax, isList: true)),
        ("module", "string", .json),
        ("time_range", "jsonarray", .structured(.timeRange, isList: true)),
        ("address", "jsonobject", .json),
        ("picklist_tracker", "string", .text(.plain)),
        ("mediumtext", "string", .longText),
        ("long", "string", .bigInteger),
    ]

    @Test(arguments: known)
    func everyDataTypeHasItsType(dataType: String, jsonType: String, type: FieldType) throws {
        let field = try #require(
            loadField(#"{"api_name":"F","data_type":"\#(dataType)","json_type":"\#(jsonType)"}"#).field)
        #expect(field.type == type)
        #expect(field.sourceType.value == dataType)
    }

    @Test func noRowIsThereTwice() {
        let names = ZohoDataType.all.map { $0.name.lowercased() }
        #expect(Set(names).count == names.count)
        #expect(Set(names).isSuperset(of: Self.known.map { $0.dataType.lowercased() }))
    }

    @Test(arguments: [
        ("string", FieldType.text(.plain)), ("integer", .integer), ("double", .decimal(.plain)), ("boolean", .boolean),
        ("jsonobject", .json), ("jsonarray", .json), ("something", .json),
    ])
    func unknownDataTypesFallBackOnTheJSONType(jsonType: String, type: FieldType) throws {
        let (field, diagnostics) = loadField(
            "{\n  \"api_name\": \"F\",\n  \"data_type\": \"hologram\", \"json_type\": \"\(jsonType)\"\n}")
        #expect(field?.type == type)
        #expect(field?.sourceType.value == "hologram")
        #expect(diagnostics.map(\.brief) == ["3:16 note snapshot.unknown-data-type"])
    }

    @Test func withoutAnyTypeTheValueIsJSON() {
        let (field, diagnostics) = loadField(#"{"api_name":"F","data_type":null}"#)
        #expect(field?.type == .json)
        #expect(diagnostics.map(\.brief) == ["1:12 note snapshot.missing-data-type"])
        #expect(loadField(#"{"api_name":"F","json_type":"boolean"}"#).field?.type == .boolean)
    }

    @Test func dataTypesAreReadInAnyLetterCase() {
        #expect(
            loadField(#"{"api_name":"F","data_type":"rrule"}"#).field?.type == .structured(.recurrence, isList: false))
        #expect(loadField(#"{"api_name":"F","data_type":"Email"}"#).field?.type == .text(.email))
    }

    /// `text` and `bigint` name lists as well; the JSON type is right then.
    @Test(arguments: ["text", "bigint", "integer", "textarea"])
    func scalarsThatAreListsOnTheWireStayJSON(dataType: String) {
        let (field, diagnostics) = loadField(
            #"{"api_name":"F","custom_field":true,"data_type":"\#(dataType)","json_type":"jsonarray"}"#)
        #expect(field?.type == .json)
        #expect(diagnostics.map(\.code) == ["snapshot.list-shape"])
    }

    /// The JSON type of rare object types is not reliable; their data type is.
    @Test func compositesKeepTheirTypeWhateverTheJSONTypeSays() {
        #expect(
            loadField(#"{"api_name":"F","data_type":"ALARM","json_type":"string"}"#).field?.type
                == .structured(.alarm, isList: false))
        #expect(loadField(#"{"api_name":"F","data_type":"ownerlookup","json_type":"string"}"#).field?.type == .user)
    }

    @Test func aPicklistOfListsIsAMultiPicklist() {
        #expect(
            loadField(#"{"api_name":"F","data_type":"picklist","json_type":"jsonarray"}"#).field?.type
                == .multiPicklist([]))
    }
}
