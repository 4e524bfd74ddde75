import CRMSchema
import Testing

struct ZohoReturnTypeTests {
    @Test(arguments: [
        ("double", FieldType.decimal(.plain)), ("currency", .decimal(.currency)), ("percent", .decimal(.percent)),
        ("text", .text(.plain)), ("string", .text(.plain)), ("date", .date), ("datetime", .dateTime),
        ("boolean", .boolean),
        ("integer", .integer),
    ])
    func formulasAreOfTheTypeTheyReturnInAnyLetterCase(word: String, type: FieldType) {
        for word in [word, word.uppercased(), word.capitalized] {
            let json =
                #"{"api_name":"F","data_type":"formula","json_type":"string","formula":{"return_type":"\#(word)"}}"#
            #expect(loadField(json).field?.type == .formula(type))
            let rollup =
                #"{"api_name":"F","data_type":"rollup_summary","json_type":"string","rollup_summary":{"return_type":"\#(word)"}}"#
            #expect(loadField(rollup).field?.type == .rollup(type))
        }
    }

    @Test func unknownReturnTypesFallBackOnTheJSONType() {
        let (field, diagnostics) = loadField(
            "{\"api_name\":\"F\",\"data_type\":\"formula\",\"json_type\":\"double\",\n\"formula\":{\"return_type\":\"quaternion\"}}"
        )
        #expect(field?.type == .formula(.decimal(.plain)))
        #expect(diagnostics.map(\.brief) == ["2:26 note snapshot.unknown-return-type"])
    }

    @Test(arguments: ["{}", "null", #"{"return_type":null}"#, #"{"return_type":""}"#])
    func missingReturnTypesFallBackOnTheJSONType(formula: String) {
        let (field, diagnostics) = loadField(
            #"{"api_name":"F","data_type":"formula","json_type":"boolean","formula":\#(formula)}"#)
        #expect(field?.type == .formula(.boolean))
        #expect(diagnostics.isEmpty)
    }
}
