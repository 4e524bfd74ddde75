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

    private static func withOtherIDs(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { JSONMember($0.key, $0.key == "id" ? .string("9" + ($0.value.string ?? "")) : withOtherIDs($0.value)) })
        case .array(let elements): .array(elements.map(withOtherIDs))
        default: value
        }
    }
}
