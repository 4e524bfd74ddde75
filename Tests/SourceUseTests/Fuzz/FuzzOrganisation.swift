import CRMSchema

/// A small organisation whose modules share the names of many fields, and what can be taken from it.
struct FuzzOrganisation {
    struct Field: Hashable {
        var name: String
        var type: String
        var values: [String] = []
        var target: String?
        var isMandatory = false
    }

    struct Module: Hashable {
        var name: String
        var fields: [Field]
        var lists: [String]
        var isCreatable = true
        var isEditable = true
    }

    var modules: [Module]

    static let base = FuzzOrganisation(modules: [
        Module(
            name: "Boats",
            fields: [
                Field(name: "Name", type: "text", isMandatory: true), Field(name: "Colour", type: "text"), Field(name: "Description", type: "text"),
                Field(name: "Builder_Name", type: "text"), Field(name: "Length_Over_All", type: "integer"), Field(name: "Launched", type: "date"),
                Field(name: "Stage", type: "picklist", values: ["Planned", "On Water", "Sold"]),
                Field(name: "Rating", type: "picklist", values: ["Hot", "Cold"]),
                Field(name: "Harbour", type: "lookup", target: "Harbours"),
            ], lists: ["Trips"]),
        Module(
            name: "Harbours",
            fields: [
                Field(name: "Name", type: "text", isMandatory: true), Field(name: "City", type: "text"), Field(name: "Description", type: "text"),
                Field(name: "Depth", type: "integer"), Field(name: "Colour", type: "text"),
                Field(name: "Stage", type: "picklist", values: ["Planned", "Open", "Closed"]),
            ], lists: ["Boats"]),
        Module(
            name: "Trips",
            fields: [
                Field(name: "Name", type: "text", isMandatory: true), Field(name: "Skipper", type: "text"), Field(name: "Description", type: "text"),
                Field(name: "City", type: "text"), Field(name: "Days", type: "integer"), Field(name: "Begins", type: "date"),
                Field(name: "Rating", type: "picklist", values: ["Hot", "Cold", "Wet"]),
                Field(name: "Boat", type: "lookup", target: "Boats"),
            ], lists: []),
    ])

    func schema() -> SchemaDescription {
        var files: [SnapshotFile] = []
        func add(_ name: String, _ text: String) { files.append(SnapshotFile(name: name, path: name, bytes: Array(text.utf8))) }
        let ids = Dictionary(uniqueKeysWithValues: Self.base.modules.enumerated().map { ($1.name, $0 + 1) })
        add(
            "modules.json",
            #"{"modules":["#
                + modules.map {
                    #"{"api_name":"\#($0.name)","id":"\#(ids[$0.name] ?? 0)","generated_type":"custom","api_supported":true,"creatable":\#($0.isCreatable),"editable":\#($0.isEditable),"deletable":true}"#
                }.joined(separator: ",") + "]}")
        for module in modules {
            add(
                "fields_\(module.name).json",
                #"{"fields":["# + module.fields.map { Self.text($0, in: module.name, ids) }.joined(separator: ",") + "]}")
            add(
                "related_lists_\(module.name).json",
                #"{"related_lists":["#
                    + module.lists.map {
                        #"{"api_name":"\#($0)","id":"\#(module.name)\#($0)","display_label":"\#($0)","href":"x/\#($0)","module":{"api_name":"\#($0)","id":"\#(ids[$0] ?? 0)"}}"#
                    }.joined(separator: ",") + "]}")
        }
        return ZohoSnapshotLoader.load(files: files).schema
    }

    private static func text(_ field: Field, in module: String, _ ids: [String: Int]) -> String {
        var text = #"{"api_name":"\#(field.name)","id":"\#(module)-\#(field.name)","field_label":"\#(field.name)","data_type":"\#(field.type)","length":80"#
        if field.isMandatory { text += #","system_mandatory":true"# }
        if field.type == "picklist" {
            text += #","pick_list_values":["#
                + field.values.map { #"{"actual_value":"\#($0)","display_value":"\#($0)","id":"\#(module)-\#(field.name)-\#($0)","type":"used"}"# }
                .joined(separator: ",") + "]"
        }
        if let target = field.target { text += #","lookup":{"module":{"api_name":"\#(target)","id":"\#(ids[target] ?? 0)"}}"# }
        return text + "}"
    }

    /// Takes some things away, or gives them another type.
    func changed(_ random: inout SeededGenerator) -> FuzzOrganisation {
        var copy = self
        if Int.random(in: 0..<6, using: &random) == 0 { copy.modules.remove(at: Int.random(in: 0..<copy.modules.count, using: &random)) }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let module = Int.random(in: 0..<copy.modules.count, using: &random)
            let field = Int.random(in: 1..<copy.modules[module].fields.count, using: &random)
            switch Int.random(in: 0..<9, using: &random) {
            case 0, 1:
                if copy.modules[module].fields.count > 2 { copy.modules[module].fields.remove(at: field) }
            case 2, 3:
                let values = copy.modules[module].fields[field].values.count
                if values > 1 { copy.modules[module].fields[field].values.remove(at: Int.random(in: 0..<values, using: &random)) }
            case 4: copy.modules[module].lists = []
            case 5: if copy.modules[module].fields[field].type == "text" { copy.modules[module].fields[field].isMandatory = true }
            case 6: copy.modules[module].isCreatable = false
            case 7: copy.modules[module].isEditable = false
            default:
                copy.modules[module].fields[field] = Field(
                    name: copy.modules[module].fields[field].name, type: copy.modules[module].fields[field].type == "text" ? "date" : "boolean")
            }
        }
        return copy
    }
}
