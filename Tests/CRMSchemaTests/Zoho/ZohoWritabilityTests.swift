import CRMSchema
import Testing

struct ZohoWritabilityTests {
    private static let all =
        #""operation_type":{"web_create":true,"web_update":true,"api_create":true,"api_update":true}"#
    private static let none =
        #""operation_type":{"web_create":false,"web_update":false,"api_create":false,"api_update":false}"#

    private func writable(_ dataType: String, _ rest: String, name: String = "F") -> [Bool] {
        guard let field = loadField(#"{"api_name":"\#(name)","data_type":"\#(dataType)",\#(rest)}"#).field else {
            return []
        }
        return [field.isCreatable, field.isUpdatable]
    }

    @Test func operationTypeDecides() {
        #expect(writable("text", Self.all) == [true, true])
        #expect(writable("text", Self.none) == [false, false])
        #expect(
            writable(
                "text", #""operation_type":{"web_create":true,"web_update":true,"api_create":false,"api_update":true}"#)
                == [false, true])
        // Owner is flagged read-only and is writable, Created_Time the other way round.
        #expect(
            writable("ownerlookup", Self.all + #","read_only":false,"field_read_only":true"#, name: "Owner") == [
                true, true,
            ])
        #expect(
            writable("boolean", Self.none + #","read_only":false,"field_read_only":false"#, name: "Converted__s") == [
                false, false,
            ])
    }

    @Test func subformsAreWritableAlthoughNotFlagged() {
        #expect(writable("subform", Self.none + #","associated_module":{"module":"Log"}"#) == [true, true])
    }

    @Test(arguments: ["autonumber", "formula", "rollup_summary", "profileimage", "territories"])
    func whatTheSystemComputesIsNeverWritable(dataType: String) {
        #expect(writable(dataType, Self.all) == [false, false])
    }

    @Test(arguments: ["id", "Created_Time", "Modified_Time", "Created_By", "Modified_By", "Last_Activity_Time"])
    func systemFieldsAreNeverWritable(name: String) {
        #expect(writable("text", Self.all, name: name) == [false, false])
        #expect(writable("text", #""read_only":false,"field_read_only":false"#, name: name) == [false, false])
        #expect(
            writable("text", Self.all + #","custom_field":true"#, name: name) == [true, true],
            "a custom field of the same name")
    }

    @Test func withoutOperationTypeTheReadOnlyFlagsDecide() {
        #expect(writable("text", #""read_only":false,"field_read_only":false"#) == [true, true])
        #expect(writable("text", #""x":1"#) == [true, true])
        #expect(writable("text", #""read_only":true"#) == [false, false])
        #expect(writable("text", #""field_read_only":true,"operation_type":{}"#) == [false, false])
        #expect(
            writable("ownerlookup", #""field_read_only":true,"operation_type":null"#, name: "Owner") == [true, true])
        #expect(writable("text", #""operation_type":{"web_create":true,"web_update":false}"#) == [true, false])
        #expect(writable("text", #""operation_type":{"api_create":"true","api_update":"false"}"#) == [true, false])
    }

    @Test func theParentOfARowIsNeverSent() throws {
        let json =
            #"{"api_name":"Parent_Id","data_type":"lookup","system_mandatory":true,"lookup":{"module":{"api_name":"Leads"}},\#(Self.all)}"#
        let row = try #require(loadField(json, module: "Log", type: "subform").field)
        #expect(!row.isCreatable && !row.isUpdatable && !row.isMandatory)
        let note = try #require(loadField(json, module: "Notes").field)
        #expect(note.isCreatable && note.isMandatory)
    }

    @Test func mandatoryMeansThatItCanBeSent() throws {
        let sent = try #require(
            loadField(#"{"api_name":"F","data_type":"text","system_mandatory":true,\#(Self.all)}"#).field)
        #expect(sent.isMandatory)
        let size = try #require(
            loadField(
                #"{"api_name":"Size","data_type":"bigint","system_mandatory":true,\#(Self.none)}"#,
                module: "Attachments"
            ).field)
        #expect(!size.isMandatory)
        let items =
            #"{"api_name":"Items","data_type":"subform","system_mandatory":true,"associated_module":{"module":"I"},\#(Self.none)}"#
        #expect(loadField(items).field?.isMandatory == true)
    }
}
