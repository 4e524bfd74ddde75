import CRMSchema
import RecordCore
import Testing

@testable import SchemaDiff

/// One change is one finding, also where the metadata tells it in several places.
struct ConsequenceTests {
    private func rules(_ body: (inout TestOrganisation) -> Void) -> [String] {
        SchemaComparison.findings(from: TestOrganisation.base.schema(folder: "old"), to: TestOrganisation.changed(body).schema()).map(\.rule.id)
    }

    @Test func aRenamedFieldIsTheSameOnLayoutsThatKnowNoIDs() {
        let base = TestOrganisation.changed { $0.layoutField("Phone") { $0.set("id", .null) } }
        let renamed = TestOrganisation.changed {
            $0.layoutField("Phone") {
                $0.set("id", .null)
                $0.set("api_name", "Telephone")
            }
            $0.set("Phone", "api_name", "Telephone")
        }
        #expect(SchemaComparison.findings(from: base.schema(), to: renamed.schema()).map(\.rule.id) == ["field.renamed"])
    }

    @Test func whatTheSystemDemandsLayoutsRepeat() {
        #expect(
            rules {
                $0.set("Phone", "system_mandatory", true)
                $0.layoutField("Phone") { $0.set("required", true) }
            } == ["mandatory.added"])
    }

    @Test func aNewFieldThatALayoutDemandsIsTwoFindings() {
        #expect(
            rules {
                $0.files["fields_Leads.json"]?.append(
                    to: "fields", ["api_name": "Tax_ID", "id": "199", "data_type": "text", "json_type": "string", "system_mandatory": false])
                $0.layout { $0.edit("sections", where: "name", is: "More") { $0.append(to: "fields", ["api_name": "Tax_ID", "id": "199", "required": true]) } }
            } == ["field.added", "layout.field.added-required"])
    }

    @Test func aFieldThatGoesTakesItsPlaceOnLayoutsAlong() {
        #expect(
            rules {
                $0.files["fields_Leads.json"]?.remove(from: "fields", where: "api_name", is: "Phone")
                $0.layout { $0.edit("sections", where: "name", is: "Information") { $0.remove(from: "fields", where: "api_name", is: "Phone") } }
            } == ["field.removed"])
    }

    @Test func namesThatChangeHandsAreTwoRenames() {
        #expect(
            rules {
                $0.set("Once", "api_name", "Tmp")
                $0.set("Hidden", "api_name", "Once")
                $0.set("Tmp", "api_name", "Hidden")
            } == ["field.renamed", "field.renamed"])
    }

    @Test func aMandatoryFieldThatCannotBeSentAnyMoreIsOneFinding() {
        #expect(rules { $0.set("Last_Name", "operation_type.api_create", false) } == ["permission.create.revoked"])
    }

    @Test func screensFollowWhatTheAPIAllows() {
        #expect(
            rules { organisation in
                for flag in ["api_create", "api_update", "web_create", "web_update"] {
                    organisation.set("Company", "operation_type.\(flag)", false)
                }
                organisation.set("Company", "read_only", true)
            } == ["permission.create.revoked", "permission.update.revoked"])
    }

    @Test func bothLabelsTogetherAreOneFinding() {
        #expect(
            rules {
                $0.set("Phone", "display_label", "Tel")
                $0.set("Phone", "field_label", "Tel")
            } == ["field.label.changed"])
    }

    @Test func anotherOrganisationHasOtherIDs() {
        let other = TestOrganisation.changed { organisation in
            organisation.files = organisation.files.mapValues { Self.withOtherIDs($0) }
        }
        #expect(SchemaComparison.findings(from: TestOrganisation.base.schema(), to: other.schema()).map(\.message) == [])
        #expect(SchemaFingerprint(other.schema()).cosmetic != "")
    }

    @Test func filesAloneSayNothingOfModules() {
        let files = TestOrganisation.changed { $0.files["modules.json"] = nil }
        #expect(SchemaComparison.findings(from: TestOrganisation.base.schema(), to: files.schema()).map(\.rule.id) == [])
    }

    @Test func aModuleThatIsRenamedInTheListAloneKeepsItsFiles() {
        #expect(rules { $0.module("Leads") { $0.set("api_name", "Prospects") } } == ["module.renamed"])
    }

    @Test func filesThatAreLeftBehindDoNotKeepAModuleAlive() {
        #expect(rules { $0.files["modules.json"]?.remove(from: "modules", where: "api_name", is: "Leads") } == ["module.removed"])
    }

    @Test func aValueThatGoesTakesItsPlacesOnLayoutsAlong() {
        #expect(
            rules {
                $0.field("Leads", "Source") { $0.remove(from: "pick_list_values", where: "actual_value", is: "Fair") }
                $0.layoutField("Source") { $0.remove(from: "pick_list_values", where: "actual_value", is: "Fair") }
            } == ["picklist.value.removed"])
    }

    @Test func aValueThatComesIsOnLayoutsToo() {
        let value: JSONValue = ["display_value": "Radio", "actual_value": "Radio", "id": "1104", "type": "used", "sequence_number": 5]
        #expect(
            rules {
                $0.field("Leads", "Source") { $0.append(to: "pick_list_values", value) }
                $0.layoutField("Source") { $0.append(to: "pick_list_values", value) }
            } == ["picklist.value.added"])
    }

    @Test func aValueThatIsRenamedIsTheSameOnLayouts() {
        func rename(_ list: inout JSONValue) {
            list.edit("pick_list_values", where: "id", is: "1102") {
                $0.set("actual_value", "Trade fair")
                $0.set("display_value", "Trade fair")
            }
        }
        #expect(
            rules {
                $0.field("Leads", "Source", rename)
                $0.layoutField("Source") {
                    rename(&$0)
                }
            } == ["picklist.value.renamed"])
    }

    @Test func aValueThatADependencyNamesGoesOnce() {
        #expect(
            rules {
                $0.field("Leads", "Tags") { $0.set("pick_list_values", [["display_value": "B", "actual_value": "B", "id": "1111", "type": "used"]]) }
                $0.layoutField("Source") {
                    $0.edit("pick_list_values", where: "id", is: "1101") { $0.set("maps", [["api_name": "Tags", "id": "111", "pick_list_values": []]]) }
                }
            } == ["picklist.value.removed", "picklist.value.added"])
    }

    @Test func whatChangesInAFieldLayoutsRepeat() {
        #expect(
            rules {
                $0.layoutField("Phone") {
                    $0.set("field_label", "Phone é🚗")
                }
            } == [])
        let base = TestOrganisation.changed { $0.layoutField("Phone") { $0.set("length", 30) } }
        let after = TestOrganisation.changed {
            $0.layoutField("Phone") { $0.set("length", 20) }
            $0.set("Phone", "length", 20)
        }
        #expect(SchemaComparison.findings(from: base.schema(), to: after.schema()).map(\.rule.id) == ["length.reduced"])
    }

    @Test func aNewMandatoryFieldIsOnLayoutsToo() {
        #expect(
            rules {
                $0.files["fields_Leads.json"]?.append(
                    to: "fields", ["api_name": "Tax_ID", "id": "199", "data_type": "text", "json_type": "string", "system_mandatory": true])
                $0.layout { $0.edit("sections", where: "name", is: "More") { $0.append(to: "fields", ["api_name": "Tax_ID", "id": "199", "required": true]) } }
            } == ["field.added-mandatory"])
    }

    @Test func aProfileThatGoesIsOneFinding() {
        let without: JSONValue = [["id": "1", "name": "Administrator"], ["id": "3", "name": "Guest"]]
        #expect(
            rules { organisation in
                organisation.module("Leads") { $0.set("profiles", without) }
                guard case .array(let fields)? = organisation.files["fields_Leads.json"]?["fields"] else { return }
                for field in fields { organisation.set(field["api_name"]?.string ?? "", "profiles", []) }
            } == ["profile.removed"])
    }

    @Test func labelsOfModulesAreRepeatedByReferences() {
        let named = { (label: String) in
            TestOrganisation.changed {
                $0.module("Accounts") { $0.set("plural_label", .string(label)) }
                $0.set("Friends", "multiselectlookup.connected_details.module.plural_label", .string(label))
            }
        }
        #expect(SchemaComparison.findings(from: named("Accounts").schema(), to: named("Firms").schema()).map(\.rule.id) == ["module.plural-label.changed"])
    }

    @Test func aRenamedLayoutIsRepeatedByFields() {
        let named = { (name: String) in
            TestOrganisation.changed {
                $0.layout { $0.set("name", .string(name)) }
                $0.set("Phone", "layout_associations", [["id": "700", "name": .string(name), "api_name": .string(name)]])
            }
        }
        #expect(SchemaComparison.findings(from: named("Standard").schema(), to: named("Default").schema()).map(\.rule.id) == ["layout.renamed"])
    }

    @Test func aFormulaThatNamesARenamedFieldIsTheSame() {
        let before = TestOrganisation.changed { $0.set("Age", "formula.expression", "${Leads.Size}+1") }
        let after = TestOrganisation.changed {
            $0.set("Age", "formula.expression", "${Leads.Staff}+1")
            $0.set("Size", "api_name", "Staff")
        }
        #expect(SchemaComparison.findings(from: before.schema(), to: after.schema()).map(\.rule.id) == ["field.renamed"])
    }

    @Test func layoutsAloneAreCompared() {
        let base = TestOrganisation.changed { $0.files = $0.files.filter { $0.key == "layouts_Leads.json" } }
        let after = TestOrganisation.changed {
            $0.files = $0.files.filter { $0.key == "layouts_Leads.json" }
            $0.layoutField("Phone") { $0.set("required", true) }
        }
        #expect(SchemaComparison.findings(from: base.schema(), to: after.schema()).map(\.rule.id) == ["layout.field.required"])
    }

    @Test func anotherVersionOfTheAPILeavesKeysOut() {
        let older = TestOrganisation.changed { organisation in
            organisation.files = organisation.files.mapValues { Self.without(["webhook", "validation_rule", "view_type", "json_type"], $0) }
        }
        #expect(SchemaComparison.findings(from: TestOrganisation.base.schema(), to: older.schema()).map(\.message) == [])
    }

    private static func without(_ keys: Set<String>, _ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members): .object(members.filter { !keys.contains($0.key) }.map { JSONMember($0.key, without(keys, $0.value)) })
        case .array(let elements): .array(elements.map { without(keys, $0) })
        default: value
        }
    }

    private static func withOtherIDs(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { JSONMember($0.key, $0.key == "id" ? .string("9" + ($0.value.string ?? "")) : withOtherIDs($0.value)) })
        case .array(let elements): .array(elements.map(withOtherIDs))
        default: value
        }
    }
}
