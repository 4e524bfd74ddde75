import CRMSchema
import Testing

struct ZohoReferencesTests {
    private func type(_ dataType: String, _ rest: String) -> FieldType? {
        loadField(#"{"api_name":"Listings","data_type":"\#(dataType)",\#(rest)}"#).field?.type
    }

    @Test func lookupsNameTheirModule() {
        #expect(
            type(
                "lookup",
                #""lookup":{"display_label":null,"api_name":null,"module":{"api_name":"Accounts","id":"1"},"id":null}"#)
                == .lookup(module: "Accounts"))
        #expect(type("lookup", #""lookup":{"module":"Accounts"}"#) == .lookup(module: "Accounts"))
        #expect(type("lookup", #""lookup":{"module":{"api_name":"Users"}}"#) == .user)
    }

    @Test func aLookupIntoAnyModuleIsPolymorphic() {
        #expect(
            type("lookup", #""lookup":{"api_name":null,"module":{"api_name":"se_module"},"id":null}"#)
                == .anyLookup(modules: []))
    }

    @Test(arguments: [
        #""lookup":{}"#, #""lookup":null"#, #""x":1"#, #""lookup":[]"#, #""lookup":{"module":{"api_name":null}}"#,
    ])
    func aLookupWithoutModuleAcceptsAnyAndSaysSo(lookup: String) {
        let (field, diagnostics) = loadField(#"{"api_name":"F","data_type":"lookup",\#(lookup)}"#)
        #expect(field?.type == .anyLookup(modules: []))
        #expect(diagnostics.map(\.brief) == ["1:24 note snapshot.no-lookup-target"])
    }

    @Test func multiModuleLookupsListTheirModules() {
        #expect(
            type(
                "multi_module_lookup",
                #""multi_module_lookup":{"api_name":"X","modules":[{"api_name":"Accounts","module_name":"A","id":"1"},{"api_name":"Vendors"}]}"#
            )
                == .anyLookup(modules: ["Accounts", "Vendors"]))
        #expect(type("multi_module_lookup", #""multi_module_lookup":{}"#) == .anyLookup(modules: []))
    }

    static let multiLookup = FieldType.multiLookup(linking: "Leads_X_Products", key: "Interested", target: "Products")

    @Test func multiSelectLookupsSinceV8() {
        let json = #"""
            "multiselectlookup":{
              "linking_details":{"module":{"visibility":1,"plural_label":"L","api_name":"Leads_X_Products","id":"1"},
                "lookup_field":{"api_name":"Leads","id":"2"},"connected_lookup_field":{"api_name":"Interested","id":"3"}},
              "connected_details":{"field":{"api_name":"Leads"},"module":{"plural_label":"P","api_name":"Products","id":"4"}},
              "related_list":{"api_name":"Leads5"}}
            """#
        #expect(type("multiselectlookup", json) == Self.multiLookup)
    }

    @Test func multiSelectLookupsOfV7() {
        let json = #"""
            "multiselectlookup":{"display_label":"P","linking_module":{"api_name":"Leads_X_Products","id":"1"},
              "lookup_apiname":"Leads","connected_module":{"api_name":"Products","id":"2"},"api_name":"Leads5",
              "connectedfield_apiname":"Leads","connectedlookup_apiname":"Interested","id":"3"}
            """#
        #expect(type("multiselectlookup", json) == Self.multiLookup)
    }

    @Test func multiSelectLookupsBeforeV7() {
        let json = #"""
            "multiselectlookup":{"linking_module":"Leads_X_Products","connected_module":"Products",
              "connectedlookup_apiname":"Interested","id":"3"}
            """#
        #expect(type("multiselectlookup", json) == Self.multiLookup)
    }

    @Test func whatALinkDoesNotTellFollowsFromTheField() {
        #expect(
            type("multiselectlookup", #""multiselectlookup":{"linking_module":"X"}"#)
                == .multiLookup(linking: "X", key: "Listings", target: "Listings"))
    }

    @Test func multiUserLookupsLinkToUsers() {
        #expect(
            type(
                "multiuserlookup",
                #""multiuserlookup":{"linking_details":{"module":{"api_name":"X"},"connected_lookup_field":{"api_name":"Who"}}}"#
            )
                == .multiLookup(linking: "X", key: "Who", target: "Users"))
    }

    @Test(arguments: ["multiselectlookup", "multiuserlookup"])
    func withoutLinkingModuleTheValueStaysJSON(dataType: String) {
        let (field, diagnostics) = loadField(#"{"api_name":"F","data_type":"\#(dataType)","\#(dataType)":{}}"#)
        #expect(field?.type == .json)
        #expect(diagnostics.map(\.code) == ["snapshot.no-linking-module"])
    }

    @Test(arguments: [
        #""associated_module":{"module":"Log","id":"1"}"#, #""associated_module":{"api_name":"Log"}"#,
        #""associated_module":"Log""#,
        #""associated_module":null,"subform":{"module":"Log","id":"1"}"#, #""subform":"Log""#,
    ])
    func subformsNameTheModuleOfTheirRowsInEveryShape(json: String) {
        #expect(type("subform", json) == .subform(module: "Log"))
    }

    @Test func aSubformWithoutModuleStaysJSON() {
        let (field, diagnostics) = loadField(
            "{\"api_name\":\n\"F\",\"data_type\":\"subform\",\"associated_module\":null}")
        #expect(field?.type == .json)
        #expect(diagnostics.map(\.brief) == ["2:1 note snapshot.no-subform-module"])
    }
}
