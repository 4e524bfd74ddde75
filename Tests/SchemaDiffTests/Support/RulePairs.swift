import CRMSchema
import RecordCore

/// For each rule a change that it finds. Mirrors of a rule are the same change made backwards.
enum RulePairs {
    enum Pair {
        case change((inout TestOrganisation) -> Void)
        case backwards(String)
        /// Of an installation of Vtiger: its leads.
        case vtiger((inout JSONValue) -> Void)
    }

    static func organisations(of rule: String) -> (before: TestOrganisation, after: TestOrganisation)? {
        switch pairs[rule] {
        case .change(let body): (.base, .changed(body))
        case .vtiger(let body): (.vtiger, .vtiger(body))
        case .backwards(let other): organisations(of: other).map { ($0.after, $0.before) }
        case nil: nil
        }
    }

    private static func set(_ field: String, _ path: String, _ value: JSONValue) -> Pair { .change { $0.set(field, path, value) } }
    private static func module(_ name: String, _ path: String, _ value: JSONValue) -> Pair {
        .change { $0.module(name) { $0.set(path, value) } }
    }
    private static func option(_ value: String, _ path: String, _ new: JSONValue) -> Pair { .change { $0.option("Source", value, path, new) } }
    private static func operation(_ operation: OperationDescription) -> Pair { .change { $0.operations[0] = operation } }
    private static func parameter(_ parameters: ParameterDescription...) -> Pair { operation(TestOperations.make(parameters: parameters)) }

    nonisolated(unsafe) static let pairs: [String: Pair] = modules.merging(fields) { $1 }.merging(types) { $1 }.merging(lists) { $1 }
        .merging(operations) { $1 }

    nonisolated(unsafe) private static let modules: [String: Pair] = [
        "module.order.changed": module("Leads", "sequence_number", 9),
        "profile.removed": module("Leads", "profiles", [["id": "1", "name": "Administrator"], ["id": "2", "name": "Standard"]]),
        "profile.added": .backwards("profile.removed"),
        "profile.renamed": module("Leads", "profiles", [["id": "1", "name": "Administrator"], ["id": "2", "name": "Standard"], ["id": "3", "name": "Visitor"]]),
        "module.removed": .change {
            $0.files["modules.json"]?.remove(from: "modules", where: "api_name", is: "Accounts")
            $0.files["fields_Accounts.json"] = nil
        },
        "module.added": .change { $0.files["modules.json"]?.append(to: "modules", ["api_name": "Boats", "id": "15", "generated_type": "custom"]) },
        "module.renamed": .change {
            $0.module("Accounts") { $0.set("api_name", "Companies") }
            $0.files["fields_Companies.json"] = $0.files.removeValue(forKey: "fields_Accounts.json")
            $0.set("Account", "lookup.module.api_name", "Companies")
            $0.set("Anything", "multi_module_lookup.modules", [["api_name": "Companies", "id": "11"], ["api_name": "Vendors", "id": "12"]])
            $0.set("Friends", "multiselectlookup.connected_details.module.api_name", "Companies")
            $0.list("Deals") { $0.set("module.api_name", "Companies") }
            $0.list("Partners") { $0.set("module.api_name", "Companies") }
        },
        "module.id-prefix.changed": .vtiger { $0.set("idPrefix", "12") },
        "nullable.removed": .vtiger { $0.edit("fields", where: "name", is: "company") { $0.set("nullable", false) } },
        "nullable.added": .backwards("nullable.removed"),
        "module.recreated": module("Accounts", "id", "99"),
        "module.label.changed": module("Leads", "singular_label", "Prospect"),
        "module.plural-label.changed": module("Leads", "plural_label", "Prospects"),
        "module.setting.changed": module("Leads", "quick_create", false),
        "module.kind.changed": module("Accounts", "generated_type", "subform"),
        "module.origin.changed": module("Vendors", "generated_type", "custom"),
        "module.parent.changed": module("Logs", "parent_module", ["api_name": "Accounts", "id": "11"]),
        "module.hidden": module("Leads", "status", "user_hidden"),
        "module.shown": module("Vendors", "status", "visible"),
        "module.deletion.scheduled": module("Leads", "status", "scheduled_for_deletion"),
        "module.deletion.cancelled": module("Feeds", "status", "visible"),
        "module.status.changed": module("Vendors", "status", "system_hidden"),
        "module.support.lost": module("Leads", "api_supported", false),
        "module.support.gained": module("Feeds", "api_supported", true),
        "module.create.revoked": module("Leads", "creatable", false),
        "module.create.granted": module("Feeds", "creatable", true),
        "module.edit.revoked": module("Leads", "editable", false),
        "module.edit.granted": module("Feeds", "editable", true),
        "module.delete.revoked": module("Leads", "deletable", false),
        "module.delete.granted": module("Feeds", "deletable", true),
        "module.profile.lost": module("Leads", "profiles", [["id": "2", "name": "Standard"], ["id": "3", "name": "Guest"]]),
        "module.profile.gained": .backwards("module.profile.lost"),
        "module.fields.unknown": .change { $0.files["fields_Accounts.json"] = nil },
        "module.fields.known": .change { $0.files["fields_Visits.json"] = ["fields": [["api_name": "Name", "id": "500", "data_type": "text", "json_type": "string"]]] },
        "module.layouts.unknown": .change { $0.files["layouts_Leads.json"] = nil },
        "module.layouts.known": .backwards("module.layouts.unknown"),
        "module.related-lists.unknown": .change { $0.files["related_lists_Leads.json"] = nil },
        "module.related-lists.known": .backwards("module.related-lists.unknown"),
    ]

    nonisolated(unsafe) private static let fields: [String: Pair] = [
        "field.removed": .change { $0.files["fields_Leads.json"]?.remove(from: "fields", where: "api_name", is: "Site") },
        "field.added": .change { $0.files["fields_Leads.json"]?.append(to: "fields", ["api_name": "Tax_ID", "id": "199", "data_type": "text", "json_type": "string"]) },
        "field.added-mandatory": .change {
            $0.files["fields_Leads.json"]?.append(
                to: "fields", ["api_name": "Tax_ID", "id": "199", "data_type": "text", "json_type": "string", "system_mandatory": true])
        },
        "field.renamed": set("Site", "api_name", "Web_Site"),
        "field.recreated": set("Site", "id", "9124"),
        "field.label.changed": set("Site", "field_label", "Página"),
        "field.display-label.changed": set("Phone", "display_label", "Tel"),
        "field.order.changed": set("Phone", "sequence_number", 9),
        "field.setting.changed": set("Phone", "webhook", false),
        "field.tooltip.changed": set("Phone", "tooltip.value", "Call"),
        "field.hidden": set("Phone", "visible", false),
        "field.shown": set("Hidden", "visible", true),
        "field.origin.changed": set("Phone", "custom_field", false),
        "field.views.changed": set("Phone", "view_type.edit", false),
        "length.reduced": set("Phone", "length", 20),
        "length.raised": set("Phone", "length", 40),
        "decimals.reduced": set("Revenue", "decimal_place", 1),
        "decimals.raised": set("Revenue", "decimal_place", 4),
        "rich-text.added": set("Notes", "textarea.type", "rich_text"),
        "rich-text.removed": set("Letter", "textarea.type", "large"),
        "text-size.changed": set("Notes", "textarea.type", "large"),
        "encryption.added": set("Company", "crypt", ["mode": "x"]),
        "encryption.removed": set("Secret", "crypt", .null),
        "currency.rounding.changed": set("Revenue", "currency.rounding_option", "round_up"),
        "mandatory.added": set("Company", "system_mandatory", true),
        "mandatory.removed": set("Last_Name", "system_mandatory", false),
        "mandatory.flag.changed": set("Once", "system_mandatory", true),
        "permission.create.revoked": set("Company", "operation_type.api_create", false),
        "permission.create.granted": set("Once", "operation_type.api_create", true),
        "permission.update.revoked": set("Company", "operation_type.api_update", false),
        "permission.update.granted": set("Once", "operation_type.api_update", true),
        "permission.screen-create.changed": set("Company", "operation_type.web_create", false),
        "permission.screen-update.changed": set("Company", "operation_type.web_update", false),
        "permission.read-only-flag.changed": set("Company", "read_only", true),
        "permission.always-read-only-flag.changed": set("Company", "field_read_only", true),
        "permission.profile.narrowed": set("Company", "profiles", [["name": "Standard", "id": "2", "permission_type": "hidden"]]),
        "permission.profile.widened": set("Company", "profiles", [["name": "Standard", "id": "2", "permission_type": "read_write"]]),
        "unique.added": set("Company", "unique", ["case_sensitive": false]),
        "unique.removed": set("Code", "unique", [:]),
        "unique.case.changed": set("Code", "unique.case_sensitive", true),
        "external.added": set("Company", "external", ["type": "org", "show": true]),
        "external.removed": set("Code", "external", .null),
        "filterable.lost": set("Company", "filterable", false),
        "filterable.gained": set("Code", "filterable", true),
        "sortable.lost": set("Company", "sortable", false),
        "sortable.gained": set("Code", "sortable", true),
        "searchable.lost": set("Company", "searchable", false),
        "searchable.gained": set("Code", "searchable", true),
    ]

    nonisolated(unsafe) private static let types: [String: Pair] = [
        "type.changed": set("Company", "data_type", "boolean"),
        "type.word.changed": set("Notes", "data_type", "mediumtext"),
        "type.json-type.changed": set("Born", "json_type", "text"),
        "type.text.restricted": set("Company", "data_type", "email"),
        "type.text.released": set("Site", "data_type", "text"),
        "type.text.format-changed": set("Site", "data_type", "email"),
        "type.text.became-long": set("Company", "data_type", "textarea"),
        "type.text.became-short": set("Notes", "data_type", "text"),
        "type.whole.widened": set("Size", "data_type", "bigint"),
        "type.whole.narrowed": set("Big", "data_type", "integer"),
        "type.number.became-decimal": set("Size", "data_type", "double"),
        "type.number.became-whole": set("Revenue", "data_type", "integer"),
        "type.number.format-changed": set("Revenue", "data_type", "percent"),
        "type.picklist.became-multiple": set("Source", "data_type", "multiselectpicklist"),
        "type.picklist.became-single": .change {
            $0.set("Tags", "json_type", "string")
            $0.set("Tags", "data_type", "picklist")
        },
        "type.picklist.became-text": set("Source", "data_type", "text"),
        "type.text.became-picklist": .change {
            $0.set("Company", "pick_list_values", [["display_value": "Acme", "actual_value": "Acme", "id": "1030"]])
            $0.set("Company", "data_type", "picklist")
        },
        "type.date.became-time": set("Born", "data_type", "datetime"),
        "type.time.became-date": set("Met", "data_type", "date"),
        "type.became-computed": .change {
            $0.set("Size", "formula", ["return_type": "integer"])
            $0.set("Size", "data_type", "formula")
        },
        "type.became-entered": set("Age", "data_type", "double"),
        "type.reference.widened": set("Account", "data_type", "multi_module_lookup"),
        "type.reference.narrowed": .change {
            $0.set("Anything", "lookup", ["module": ["api_name": "Accounts", "id": "11"]])
            $0.set("Anything", "data_type", "lookup")
        },
        "reference.target.changed": set("Account", "lookup.module.api_name", "Vendors"),
        "reference.targets.narrowed": set("Anything", "multi_module_lookup.modules", [["api_name": "Accounts", "id": "11"]]),
        "reference.targets.widened": set(
            "Anything", "multi_module_lookup.modules",
            [["api_name": "Accounts", "id": "11"], ["api_name": "Vendors", "id": "12"], ["api_name": "Leads", "id": "10"]]),
        "reference.rows.changed": set("Log", "associated_module.module", "Accounts"),
        "reference.linking-module.changed": set("Friends", "multiselectlookup.linking_details.module.api_name", "Leads_Y"),
        "reference.linking-key.changed": set("Friends", "multiselectlookup.linking_details.connected_lookup_field.api_name", "Mate"),
        "reference.linked-module.changed": set("Friends", "multiselectlookup.connected_details.module.api_name", "Vendors"),
        "reference.related-list.renamed": set("Account", "lookup.api_name", "Prospects"),
        "formula.return-type.changed": set("Age", "formula.return_type", "text"),
        "rollup.return-type.changed": set("Total", "rollup_summary.return_type", "double"),
        "formula.expression.changed": set("Age", "formula.expression", "2+2"),
        "autonumber.format.changed": set("Number", "auto_number.prefix", "X"),
        "picklist.value.removed": .change { $0.field("Leads", "Source") { $0.remove(from: "pick_list_values", where: "actual_value", is: "Fair") } },
        "picklist.value.added": .change {
            $0.field("Leads", "Source") { $0.append(to: "pick_list_values", ["display_value": "Radio", "actual_value": "Radio", "id": "1104", "type": "used", "sequence_number": 5]) }
        },
        "picklist.value.renamed": option("Web", "actual_value", "Internet"),
        "picklist.value.relabelled": option("Web", "display_value", "Internet"),
        "picklist.value.retired": option("Web", "type", "unused"),
        "picklist.value.restored": option("Old", "type", "used"),
        "picklist.value.recreated": option("Web", "id", "9999"),
        "picklist.value.colour-changed": option("Web", "colour_code", "#000000"),
        "picklist.value.meaning-changed": option("Fair", "probability", 20),
        "picklist.value.dependency-changed": option("Web", "maps", [["api_name": "Tags", "pick_list_values": [["actual_value": "A"]]]]),
        "picklist.value.setting-changed": option("Web", "reference_value", "WWW"),
        "picklist.order.changed": option("Web", "sequence_number", 9),
        "picklist.global.changed": set("Source", "global_picklist", ["api_name": "Sources", "id": "7"]),
    ]

    private static func layoutOption(_ path: String, _ value: JSONValue) -> Pair {
        .change { $0.layoutField("Source") { $0.edit("pick_list_values", where: "actual_value", is: "Web") { $0.set(path, value) } } }
    }

    nonisolated(unsafe) private static let lists: [String: Pair] = [
        "layout.section.order.changed": .change { $0.layout { $0.edit("sections", where: "id", is: "710") { $0.set("sequence_number", 5) } } },
        "layout.field.order.changed": .change { $0.layoutField("Phone") { $0.set("sequence_number", 9) } },
        "layout.field.setting.changed": .change { $0.layoutField("Phone") { $0.set("validation_rule", ["name": "France"]) } },
        "layout.picklist.value.removed": .change {
            $0.layoutField("Source") { $0.remove(from: "pick_list_values", where: "actual_value", is: "Fair") }
        },
        "layout.picklist.value.added": .backwards("layout.picklist.value.removed"),
        "layout.picklist.value.changed": layoutOption("colour_code", "abcdef"),
        "layout.picklist.order.changed": layoutOption("sequence_number", 9),
        "layout.picklist.dependency.changed": layoutOption("maps", []),
        "related-list.order.changed": .change { $0.list("Partners") { $0.set("sequence_number", "7") } },
        "layout.removed": .change { $0.files["layouts_Leads.json"]?.remove(from: "layouts", where: "id", is: "701") },
        "layout.added": .change { $0.files["layouts_Leads.json"]?.append(to: "layouts", ["name": "Dealer", "id": "702", "status": "active", "sections": []]) },
        "layout.renamed": .change { $0.layout { $0.set("name", "Default") } },
        "layout.label.changed": .change { $0.layout { $0.set("display_label", "Taille") } },
        "layout.recreated": .change { $0.layout { $0.set("id", "799") } },
        "layout.deactivated": .change { $0.layout { $0.set("status", "inactive") } },
        "layout.activated": .change { $0.files["layouts_Leads.json"]?.edit("layouts", where: "id", is: "703") { $0.set("status", "active") } },
        "layout.field.removed": .change { $0.layout { $0.edit("sections", where: "name", is: "Information") { $0.remove(from: "fields", where: "api_name", is: "Phone") } } },
        "layout.field.added": .change {
            $0.layout { $0.edit("sections", where: "name", is: "Information") { $0.append(to: "fields", ["api_name": "Site", "id": "124", "required": false]) } }
        },
        "layout.field.added-required": .change {
            $0.layout { $0.edit("sections", where: "name", is: "Information") { $0.append(to: "fields", ["api_name": "Site", "id": "124", "required": true]) } }
        },
        "layout.field.required": .change { $0.layoutField("Source") { $0.set("required", true) } },
        "layout.field.optional": .change { $0.layoutField("Company") { $0.set("required", false) } },
        "layout.field.moved": .change {
            $0.layout {
                $0.edit("sections", where: "name", is: "More") {
                    $0.append(to: "fields", ["api_name": "Phone", "id": "102", "required": false, "default_value": "+33"])
                }
                $0.edit("sections", where: "name", is: "Information") { $0.remove(from: "fields", where: "api_name", is: "Phone") }
            }
        },
        "layout.setting.changed": .change { $0.layout { $0.set("source", "api") } },
        "layout.section.removed": .change { $0.layout { $0.remove(from: "sections", where: "name", is: "More") } },
        "layout.section.added": .backwards("layout.section.removed"),
        "layout.section.renamed": .change { $0.layout { $0.edit("sections", where: "id", is: "710") { $0.set("name", "Details") } } },
        "layout.section.changed": .change { $0.layout { $0.edit("sections", where: "id", is: "710") { $0.set("column_count", 1) } } },
        "related-list.setting.changed": .change { $0.list("Partners") { $0.set("customize_sort", false) } },
        "layout.field.default-changed": .change { $0.layoutField("Phone") { $0.set("default_value", "+49") } },
        "related-list.removed": .change { $0.files["related_lists_Leads.json"]?.remove(from: "related_lists", where: "api_name", is: "Partners") },
        "related-list.added": .change {
            $0.files["related_lists_Leads.json"]?.append(
                to: "related_lists", ["api_name": "Rivals", "id": "802", "href": "Leads/{ENTITYID}/Rivals", "module": ["api_name": "Accounts", "id": "11"]])
        },
        "related-list.renamed": .change { 
            $0.list("Partners") {
                $0.set("api_name", "Associates")
                $0.set("href", "Leads/{ENTITYID}/Associates")
            }
         },
        "related-list.label.changed": .change { $0.list("Partners") { $0.set("display_label", "Partners") } },
        "related-list.module.changed": .change { $0.list("Partners") { $0.set("module.api_name", "Vendors") } },
        "related-list.unserved": .change { $0.list("Partners") { $0.set("href", .null) } },
        "related-list.served": .change { $0.list("Deals") { $0.set("href", "Leads/{ENTITYID}/Deals") } },
        "related-list.path.changed": .change { $0.list("Partners") { $0.set("href", "Leads/{ENTITYID}/Companions") } },
    ]

    nonisolated(unsafe) private static let operations: [String: Pair] = [
        "operation.removed": .change { $0.operations.removeFirst() },
        "operation.added": .backwards("operation.removed"),
        "operation.renamed": operation(TestOperations.make("tags.make")),
        "operation.method.changed": operation(TestOperations.make(method: "PUT")),
        "operation.path.changed": operation(TestOperations.make(path: "/tags")),
        "operation.result-key.changed": operation(TestOperations.make(resultKey: "data")),
        "operation.paging.changed": operation(TestOperations.make(paging: "token")),
        "operation.scope.added": operation(TestOperations.make(scopes: ["settings.tags.CREATE", "settings.ALL"])),
        "operation.scope.removed": .backwards("operation.scope.added"),
        "operation.idempotence.gained": operation(TestOperations.make(isIdempotent: true)),
        "operation.idempotence.lost": .backwards("operation.idempotence.gained"),
        "operation.limit.lowered": operation(TestOperations.make(limit: 10)),
        "operation.limit.raised": operation(TestOperations.make(limit: nil)),
        "parameter.removed": parameter(),
        "parameter.added": parameter(TestOperations.parameter(), TestOperations.parameter("ids")),
        "parameter.added-required": parameter(TestOperations.parameter(), TestOperations.parameter("ids", isRequired: true)),
        "parameter.required": parameter(TestOperations.parameter(isRequired: true)),
        "parameter.optional": .backwards("parameter.required"),
        "parameter.type.changed": parameter(TestOperations.parameter(type: "integer")),
        "parameter.value.removed": parameter(TestOperations.parameter(values: ["Leads"])),
        "parameter.value.added": .backwards("parameter.value.removed"),
        "parameter.limit.lowered": parameter(TestOperations.parameter(maximum: 5)),
        "parameter.limit.raised": .backwards("parameter.limit.lowered"),
        "answer.removed": operation(TestOperations.make(results: [TestOperations.result(beside: [])])),
        "answer.added": .backwards("answer.removed"),
        "answer.type.changed": operation(TestOperations.make(results: [TestOperations.result(.string)])),
    ]
}
