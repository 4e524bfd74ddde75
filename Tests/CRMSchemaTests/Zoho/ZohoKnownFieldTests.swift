import CRMSchema
import Testing

struct ZohoKnownFieldTests {
    @Test(arguments: [
        ("Leads", "Tag", "text", FieldType.structured(.tag, isList: true)),
        ("Price_Books", "Pricing_Details", "text", .structured(.priceRange, isList: true)),
        ("Cases", "Comments", "text", .structured(.comment, isList: true)),
        ("Solutions", "Comments", "text", .structured(.comment, isList: true)),
        ("Events", "Participants", "bigint", .structured(.participant, isList: true)),
        ("Products", "Tax", "multiselectpicklist", .structured(.tax, isList: true)),
        ("Accounts", "Territories", "text", .structured(.territory, isList: true)),
        ("Deals", "Territory", "text", .structured(.territory, isList: true)),
    ])
    func listsThatTheMetadataDoesNotDescribeAreKnownByName(
        module: String, name: String, dataType: String, type: FieldType
    ) {
        func json(_ custom: Bool, _ jsonType: String) -> String {
            #"{"api_name":"\#(name)","data_type":"\#(dataType)","json_type":"\#(jsonType)","custom_field":\#(custom)}"#
        }
        let (field, diagnostics) = loadField(json(false, "jsonarray"), module: module)
        #expect(field?.type == type)
        #expect(diagnostics.isEmpty)
        #expect(
            loadField(json(true, "jsonarray"), module: module).field?.type != type, "a custom field of the same name")
        #expect(loadField(json(false, "string"), module: module).field?.type != type, "a text of the same name")
    }

    @Test func theSameNameInAnotherModuleIsAnotherField() {
        #expect(
            loadField(#"{"api_name":"Tax","data_type":"currency","json_type":"double"}"#, module: "Quoted_Items").field?
                .type == .decimal(.currency))
        #expect(
            loadField(#"{"api_name":"Participants","data_type":"text","json_type":"jsonarray"}"#, module: "Leads")
                .field?.type == .json)
    }

    @Test func idIsTheRecordsOwn() {
        #expect(loadField(#"{"api_name":"id","data_type":"bigint","json_type":"string"}"#).field?.type == .recordID)
    }

    /// A number, or `"10%"`.
    @Test(arguments: ["Quoted_Items", "Ordered_Items", "Purchase_Items", "Invoiced_Items"])
    func theDiscountOfLineItemsIsANumberOrAText(module: String) {
        let json = #"{"api_name":"Discount","data_type":"currency","json_type":"double"}"#
        #expect(loadField(json, module: module).field?.type == .discount)
        #expect(loadField(json, module: "Quotes").field?.type == .decimal(.currency))
    }

    @Test func theDurationOfCallsIsNotDemanded() {
        let json = #"{"api_name":"Call_Duration","data_type":"text","system_mandatory":true}"#
        #expect(loadField(json, module: "Calls").field?.isMandatory == false)
        #expect(loadField(json, module: "Leads").field?.isMandatory == true)
    }
}
