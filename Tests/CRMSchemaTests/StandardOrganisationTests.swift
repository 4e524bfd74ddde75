import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import Testing

/// The snapshots that ship with the package.
struct StandardOrganisationTests {
    static let loaded = ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots)
    private var schema: SchemaDescription { Self.loaded.schema }

    @Test func loadsWithoutErrorsOrWarnings() {
        #expect(Self.loaded.diagnostics.filter { $0.severity != .note }.map(\.description) == [])
    }

    /// A pull writes the same form, so that a difference in version control is one in the organisation.
    @Test func filesHaveTheFormThatAPullWrites() throws {
        let found = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots)
        #expect(found.diagnostics.isEmpty && found.files.count > 60)
        for file in found.files {
            let text = try JSONValue(parsing: file.bytes).prettyText(sortedKeys: true)
            #expect(Array(text.utf8) == file.bytes, "\(file.name)")
        }
    }

    @Test func holdsTheStandardModulesWithFields() {
        let names = [
            "Leads", "Contacts", "Accounts", "Deals", "Campaigns", "Tasks", "Calls", "Events", "Products", "Vendors",
            "Price_Books", "Quotes",
            "Sales_Orders", "Purchase_Orders", "Invoices", "Cases", "Solutions", "Notes", "Attachments", "Vehicles",
            "Quoted_Items", "Ordered_Items",
            "Purchase_Items", "Invoiced_Items", "Alternate_Address", "Project_Details", "Service_Log",
        ]
        for name in names {
            #expect(schema.module(named: name)?.fields?.isEmpty == false, "\(name)")
            #expect(schema.field(name, "id")?.type == .recordID, "\(name)")
        }
        #expect(schema.modules.filter { $0.fields != nil }.count == names.count)
    }

    /// Rows belong to the module whose subform field holds them.
    @Test func subformsAndTheirModulesAgree() throws {
        for module in schema.modules {
            for field in module.fields ?? [] {
                guard case .subform(let rows) = field.type else { continue }
                let rowModule = try #require(
                    schema.module(named: rows), "\(module.apiName.value).\(field.apiName.value)")
                #expect(rowModule.kind == .subform)
                #expect(rowModule.parent == module.apiName.value)
                #expect(schema.field(rows, "Parent_Id")?.type == .lookup(module: module.apiName.value))
                #expect(schema.field(rows, "Parent_Id")?.isMandatory == false)
            }
        }
    }

    @Test func everyReferenceLeadsToAModule() {
        for module in schema.modules {
            for field in module.fields ?? [] {
                let place = "\(module.apiName.value).\(field.apiName.value)"
                switch field.type {
                case .lookup(let target): #expect(schema.module(named: target) != nil, "\(place)")
                case .anyLookup(let targets):
                    #expect(targets.allSatisfy { schema.module(named: $0) != nil }, "\(place)")
                case .multiLookup(let linking, _, let target):
                    #expect(schema.module(named: linking)?.kind == .linking, "\(place)")
                    #expect(target == "Users" || schema.module(named: target) != nil, "\(place)")
                default: break
                }
            }
            for list in module.relatedLists {
                #expect(list.module == nil || schema.module(named: list.module ?? "") != nil)
            }
        }
    }

    @Test func layoutsNameFieldsThatExistAndDemandTheMandatoryOnes() {
        for module in schema.modules where !module.layouts.isEmpty {
            let fields = module.fields ?? []
            for layout in module.layouts {
                let names = layout.fields.map(\.apiName.value)
                #expect(Set(names).isSubset(of: fields.map(\.apiName.value)), "\(module.apiName.value)")
                #expect(Set(names).count == names.count)
                let demanded = Set(layout.fields.filter(\.isRequired).map(\.apiName.value))
                for field in fields where field.isMandatory {
                    #expect(demanded.contains(field.apiName.value), "\(module.apiName.value).\(field.apiName.value)")
                }
            }
        }
        #expect(schema.module(named: "Deals")?.layouts.map(\.name.value) == ["Standard", "Enterprise"])
        #expect(schema.module(named: "Vehicles")?.relatedLists.isEmpty == false)
    }

    @Test func mandatoryFieldsAreTheOnesThatPeopleKnow() {
        func mandatory(_ module: String) -> [String]? {
            schema.module(named: module)?.fields?.filter(\.isMandatory).map(\.apiName.value)
        }
        #expect(mandatory("Leads") == ["Last_Name"])
        #expect(mandatory("Deals").map(Set.init) == ["Deal_Name", "Stage"])
        #expect(mandatory("Calls").map(Set.init) == ["Call_Type", "Call_Start_Time"])
        #expect(mandatory("Quotes").map(Set.init) == ["Subject", "Quoted_Items"])
        #expect(mandatory("Attachments").map(Set.init) == ["File_Name", "Parent_Id"])
        #expect(mandatory("Quoted_Items") == ["Product_Name"])
    }

    @Test func systemFieldsCanNeverBeSent() {
        for module in schema.modules {
            for field in module.fields ?? []
            where ["id", "Created_Time", "Modified_Time", "Created_By", "Modified_By"].contains(field.apiName.value) {
                #expect(!field.isCreatable && !field.isUpdatable, "\(module.apiName.value).\(field.apiName.value)")
            }
        }
    }

    @Test func everyPlaceIsInsideItsFile() throws {
        for module in schema.modules {
            guard let fields = module.fields, let path = fields.first?.location.file else { continue }
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            for field in fields {
                #expect(lines[field.location.line - 1].dropFirst(field.location.column - 1).first == "{")
                let name = field.apiName
                #expect(
                    lines[name.location.line - 1].utf8.dropFirst(name.location.column - 1).starts(
                        with: Array("\"\(name.value)\"".utf8)))
            }
        }
    }
}
