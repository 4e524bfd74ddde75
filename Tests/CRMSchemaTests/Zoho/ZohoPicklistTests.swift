import CRMSchema
import Testing

struct ZohoPicklistTests {
    private func load(_ values: String) -> (options: [PicklistOption]?, diagnostics: [SchemaDiagnostic]) {
        let (field, diagnostics) = loadField(#"{"api_name":"F","data_type":"picklist","pick_list_values":\#(values)}"#)
        guard case .picklist(let options) = field?.type else { return (nil, diagnostics) }
        return (options, diagnostics)
    }

    @Test func theWireCarriesTheActualValue() {
        let options = load(#"[{"display_value":"Houston","actual_value":"Houston Showroom","id":"7","type":"used"}]"#)
            .options
        #expect(options?.map(\.value.value) == ["Houston Showroom"])
        #expect(options?.map(\.label) == ["Houston"])
        #expect(options?.map(\.id) == ["7"])
    }

    @Test func theEntryForNothingIsNoValue() {
        let (options, diagnostics) = load(
            #"[{"display_value":"-None-","actual_value":"-None-"},{"display_value":"","actual_value":""},{"display_value":"A","actual_value":"A"}]"#
        )
        #expect(options?.map(\.value.value) == ["A"])
        #expect(diagnostics.isEmpty)
    }

    @Test func valuesNoLongerOfferedAreKeptAndMarked() {
        let options = load(
            #"[{"actual_value":"Old","type":"unused"},{"actual_value":"New","type":"used"},{"actual_value":"Plain"}]"#
        ).options
        #expect(options?.map(\.isUsed) == [false, true, true])
    }

    @Test(arguments: ["[]", "{}", "null", #""""#])
    func emptyPicklistsAreFine(values: String) {
        let (options, diagnostics) = load(values)
        #expect(options?.isEmpty == true)
        #expect(diagnostics.isEmpty)
    }

    @Test func everyValueKnowsItsPlace() {
        let (field, _) = loadField(
            "{\"api_name\":\"F\",\"data_type\":\"picklist\",\"pick_list_values\":[\n  {\"actual_value\":\"A\"},\n    {\"actual_value\": \"B\"}\n]}"
        )
        guard case .picklist(let options) = field?.type else { return #expect(Bool(false), "no picklist") }
        #expect(
            options.map(\.value.location.description) == [
                "snapshots/fields_Leads.json:2:19", "snapshots/fields_Leads.json:3:22",
            ])
    }

    @Test func aValueListedTwiceCountsOnceAndIsUsedIfEitherIs() {
        let (options, diagnostics) = load(
            #"[{"actual_value":"A","type":"unused"},{"actual_value":"B"},{"actual_value":"A","type":"used"}]"#)
        #expect(options?.map(\.value.value) == ["A", "B"])
        #expect(options?.first?.isUsed == true)
        #expect(diagnostics.map(\.code) == ["snapshot.duplicate-picklist-value"])
    }

    @Test func otherSpellingsOfEntriesAreRead() {
        let (options, diagnostics) = load(
            #"["Plain",{"actual_value":4},{"display_value":"Shown"},{"reference_value":"Ref"},{"id":"1"},7.50,true]"#)
        #expect(options?.map(\.value.value) == ["Plain", "4", "Shown", "Ref", "7.50"])
        #expect(diagnostics.map(\.code) == ["snapshot.picklist-value", "snapshot.picklist-value"])
    }
}
