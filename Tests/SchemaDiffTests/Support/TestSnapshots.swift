/// The files of the test organisation. Labels have letters of several bytes before what is compared.
enum TestSnapshots {
    static let files: [String: String] = [
        "modules.json": #"""
            {"modules":[
              {"singular_label":"Intéressé","plural_label":"Intéressés 🚗","id":"10","sequence_number":1,"api_name":"Leads","generated_type":"default","api_supported":true,"creatable":true,"editable":true,"deletable":true,"status":"visible","quick_create":true,"parent_module":{},"profiles":[{"id":"1","name":"Administrator"},{"id":"2","name":"Standard"},{"id":"3","name":"Guest"}]},
              {"singular_label":"Account","plural_label":"Accounts","id":"11","sequence_number":2,"api_name":"Accounts","generated_type":"default","api_supported":true,"creatable":true,"editable":true,"deletable":true,"status":"visible","parent_module":{},"profiles":[{"id":"1","name":"Administrator"}]},
              {"singular_label":"Vendor","plural_label":"Vendors","id":"12","api_name":"Vendors","generated_type":"default","api_supported":true,"creatable":true,"editable":true,"deletable":true,"status":"user_hidden","parent_module":{}},
              {"singular_label":"Log","plural_label":"Logs","id":"13","api_name":"Logs","generated_type":"subform","api_supported":true,"creatable":true,"editable":true,"deletable":true,"status":"visible","parent_module":{"api_name":"Leads","id":"10"}},
              {"singular_label":"Visit","plural_label":"Visits","id":"16","api_name":"Visits","generated_type":"default","api_supported":true,"creatable":true,"editable":true,"deletable":true,"status":"visible","parent_module":{}},
              {"singular_label":"Feed","plural_label":"Feeds","id":"14","api_name":"Feeds","generated_type":"default","api_supported":false,"creatable":false,"editable":false,"deletable":false,"status":"scheduled_for_deletion","parent_module":{}}
            ]}
            """#,
        "fields_Leads.json": #"{"fields":["# + fields.joined(separator: ",\n") + "]}",
        "fields_Accounts.json": #"{"fields":[{"api_name":"Account_Name","id":"200","data_type":"text","json_type":"string","field_label":"Name","system_mandatory":true,"length":200},{"api_name":"Lead","id":"201","data_type":"lookup","json_type":"jsonobject","field_label":"Lead","lookup":{"api_name":"Partners","module":{"api_name":"Leads","id":"10"},"id":"6"}}]}"#,
        "fields_Vendors.json": #"{"fields":[{"api_name":"Name","id":"400","data_type":"text","json_type":"string","field_label":"Name","length":100}]}"#,
        "fields_Logs.json": #"{"fields":[{"api_name":"Note","id":"300","data_type":"text","json_type":"string","field_label":"Note","length":50}]}"#,
        "layouts_Leads.json": #"""
            {"layouts":[
              {"name":"Standard","display_label":"Größe","id":"700","status":"active","visible":true,"source":"crm","sections":[
                {"name":"Information","id":"710","column_count":2,"sequence_number":1,"fields":[
                  {"api_name":"Last_Name","id":"101","required":true,"default_value":null,"sequence_number":0},
                  {"api_name":"Phone","id":"102","required":false,"default_value":"+33","sequence_number":1,"validation_rule":null},
                  {"api_name":"Company","id":"103","required":true,"default_value":null,"sequence_number":2},
                  {"api_name":"Source","id":"110","required":false,"default_value":null,"sequence_number":3,"pick_list_values":[{"display_value":"Wëb","actual_value":"Web","id":"1101","sequence_number":2,"type":"used","colour_code":"fff000","maps":[{"api_name":"Tags","id":"111","pick_list_values":[{"actual_value":"A","display_value":"A","id":"1110","maps":[]}]}]},{"display_value":"Fair","actual_value":"Fair","id":"1102","sequence_number":3,"type":"used","colour_code":null,"maps":[]}]}]},
                {"name":"More","id":"711","column_count":2,"sequence_number":2,"fields":[]}]},
              {"name":"Partner","display_label":"Partner","id":"701","status":"active","visible":true,"sections":[
                {"name":"Information","id":"715","column_count":2,"sequence_number":1,"fields":[
                  {"api_name":"Last_Name","id":"101","required":true,"default_value":null,"sequence_number":1}]}]},
              {"name":"Archive","display_label":"Archive","id":"703","status":"inactive","visible":true,"sections":[]}
            ]}
            """#,
        "related_lists_Leads.json": #"""
            {"related_lists":[
              {"api_name":"Partners","id":"800","display_label":"Partenaires","sequence_number":"1","href":"Leads/{ENTITYID}/Partners","customize_sort":true,"module":{"api_name":"Accounts","id":"11"}},
              {"api_name":"Deals","id":"801","display_label":"Deals","sequence_number":"2","href":null,"module":{"api_name":"Accounts","id":"11"}}
            ]}
            """#,
    ]

    private static let fields: [String] = [
        field("id", "100", "bigint", #""length":20"#, operations: "false", custom: "false"),
        field("Last_Name", "101", "text", #""length":80,"system_mandatory":true"#),
        field("Phone", "102", "phone", #""sequence_number":1,"length":30,"webhook":true,"display_label":"Phone","tooltip":{"name":"t","value":"À rappeler"}"#),
        field("Company", "103", "text", #""sequence_number":2,"length":100,"external":null,"crypt":null"#),
        field("Notes", "104", "textarea", #""length":2000,"textarea":{"type":"small"}"#),
        field("Size", "105", "integer", #""length":9"#),
        field("Big", "106", "bigint", #""length":18"#),
        field("Revenue", "107", "currency", #""length":16,"decimal_place":2,"currency":{"rounding_option":"normal","precision":2}"#),
        field("Born", "108", "date", ""),
        field("Met", "109", "datetime", ""),
        field(
            "Source", "110", "picklist",
            #""global_picklist":null,"pick_list_values":[{"display_value":"-None-","actual_value":"-None-","id":"1100","sequence_number":1,"type":"used"},{"display_value":"Wëb","actual_value":"Web","id":"1101","sequence_number":2,"type":"used","colour_code":"fff000","reference_value":"Web","maps":[]},{"display_value":"Fair","actual_value":"Fair","id":"1102","sequence_number":3,"type":"used","colour_code":null,"probability":10},{"display_value":"Old","actual_value":"Old","id":"1103","sequence_number":4,"type":"unused","colour_code":null}]"#),
        field("Tags", "111", "multiselectpicklist", #""pick_list_values":[{"display_value":"A","actual_value":"A","id":"1110","sequence_number":1,"type":"used"}]"#, json: "jsonarray"),
        field("Account", "112", "lookup", #""lookup":{"api_name":"Leads","module":{"api_name":"Accounts","id":"11"},"id":"5"}"#, json: "jsonobject"),
        field(
            "Anything", "113", "multi_module_lookup",
            #""multi_module_lookup":{"modules":[{"api_name":"Accounts","id":"11"},{"api_name":"Vendors","id":"12"}]}"#, json: "jsonobject"),
        field("Log", "114", "subform", #""associated_module":{"module":"Logs","id":"13"}"#, json: "jsonarray", operations: "false"),
        field(
            "Friends", "115", "multiselectlookup",
            #""multiselectlookup":{"linking_details":{"module":{"api_name":"Leads_X","id":"20"},"connected_lookup_field":{"api_name":"Friend","id":"21"}},"connected_details":{"module":{"api_name":"Accounts","id":"11"}}}"#,
            json: "jsonarray"),
        field("Age", "116", "formula", #""formula":{"return_type":"double","expression":"1+1"}"#, json: "double"),
        field("Total", "117", "rollup_summary", #""rollup_summary":{"return_type":"integer","expression":{"function":"count"}}"#, json: "integer"),
        field("Number", "118", "autonumber", #""auto_number":{"prefix":"L","suffix":""}"#),
        field("Code", "119", "text", #""length":20,"unique":{"case_sensitive":false},"external":{"type":"org","show":true},"filterable":false,"sortable":false,"searchable":false"#),
        field("Secret", "120", "text", #""length":20,"crypt":{"mode":"x"}"#),
        field("Letter", "121", "textarea", #""length":5000,"textarea":{"type":"rich_text"}"#),
        field("Once", "122", "text", #""length":20"#, operations: "false"),
        field("Hidden", "123", "text", #""length":20"#, visible: "false"),
        field("Layout", "126", "layout", "", json: "jsonobject", custom: "false"),
        field("Site", "124", "website", #""length":200"#),
    ]

    private static func field(
        _ name: String, _ id: String, _ type: String, _ more: String, json: String = "string", operations: String = "true",
        visible: String = "true", custom: String = "true"
    ) -> String {
        #"{"field_label":"\#(name) é🚗","id":"\#(id)","api_name":"\#(name)","data_type":"\#(type)","json_type":"\#(json)","custom_field":\#(custom),"visible":\#(visible),"read_only":false,"field_read_only":false,"operation_type":{"web_create":true,"web_update":true,"api_create":\#(operations),"api_update":\#(operations)},"view_type":{"view":true,"edit":true},"profiles":[{"name":"Standard","id":"2","permission_type":"read_only"}]"#
            + (more.contains("filterable") ? "" : #","filterable":true,"sortable":true,"searchable":true"#)
            + (more.contains("system_mandatory") ? "" : #","system_mandatory":false"#)
            + (more.contains("unique") ? "" : #","unique":{}"#) + (more.isEmpty ? "" : "," + more) + "}"
    }
}
