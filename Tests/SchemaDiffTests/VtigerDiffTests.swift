import CRMSchema
import RecordCore
import Testing

@testable import SchemaDiff

/// Two describes of one installation, and what the difference is called.
struct VtigerDiffTests {
    private func found(_ body: (inout JSONValue) -> Void) -> [String] {
        SchemaComparison.findings(from: TestOrganisation.vtiger.schema(folder: "old"), to: TestOrganisation.vtiger(body).schema())
            .map { "\($0.rule.id): \($0.module ?? "")\($0.field.map { ".\($0)" } ?? "") \($0.before.value ?? "-") → \($0.after.value ?? "-")" }
    }

    private func field(_ name: String, _ path: String, _ value: JSONValue) -> [String] {
        found { $0.edit("fields", where: "name", is: name) { $0.set(path, value) } }
    }

    @Test func nothingChanges() {
        #expect(found { _ in }.isEmpty)
        // Another user's way to write dates, the first value of a list, and the server's envelope are no changes.
        #expect(field("due", "type.format", "yyyy-mm-dd").isEmpty && field("source", "type.defaultValue", "Fair").isEmpty)
        #expect(found { $0 = ["success": true, "result": $0] }.isEmpty)
        #expect(field("lastname", "mandatory", "1").isEmpty && field("company", "isunique", "").isEmpty)
    }

    @Test func modules() {
        #expect(found { $0.set("idPrefix", "12") } == ["module.id-prefix.changed: Leads 10 → 12"])
        #expect(found { $0.set("createable", false) } == ["module.create.revoked: Leads true → false"])
        #expect(found { $0.set("deleteable", "") } == ["module.delete.revoked: Leads true → false"])
        #expect(found { $0.set("allowDuplicates", true) } == ["module.setting.changed: Leads false → true"])
        #expect(found { $0.set("labelFields", "lastname") } == ["module.setting.changed: Leads firstname,lastname → lastname"])
    }

    @Test func fields() {
        #expect(field("lastname", "label", "Last Name") == ["field.label.changed: Leads.lastname Nåme → Last Name"])
        #expect(field("company", "mandatory", true) == ["mandatory.added: Leads.company false → true"])
        #expect(field("company", "nullable", false) == ["nullable.removed: Leads.company true → false"])
        #expect(field("company", "default", "y") == ["field.setting.changed: Leads.company x → y"])
        #expect(field("company", "isunique", true) == ["unique.added: Leads.company false → true"])
        #expect(field("company", "editable", false).map { $0.prefix { $0 != ":" } } == ["permission.create.revoked", "permission.update.revoked"])
        #expect(field("due", "type", ["name": "datetime"]) == ["type.date.became-time: Leads.due date → datetime"])
        #expect(found { $0.remove(from: "fields", where: "name", is: "company") } == ["field.removed: Leads.company company → -"])
        #expect(found { $0.append(to: "fields", ["name": "cf_1", "type": ["name": "string"], "mandatory": true]) } == ["field.added-mandatory: Leads.cf_1 - → cf_1"])
    }

    @Test func valuesAndTargets() {
        #expect(
            field("source", "type.picklistValues", [["label": "Web", "value": "Web"]]) == ["picklist.value.removed: Leads.source Fair → -"])
        #expect(field("parent", "type.refersTo", ["Accounts"]).map { $0.prefix { $0 != ":" } } == ["type.reference.narrowed"])
        #expect(!field("parent", "type.refersTo", ["Accounts", "Contacts", "Vendors"]).isEmpty)
    }
}
