import CRMSchema
import Testing

@testable import BindingsGenerator

/// Layouts → tokens: which there are, what they are called, what they demand.
struct LayoutTokensTests {
    private static let place = SourceLocation(file: "layouts_Things.json", line: 1, column: 1)

    private static func layout(
        _ name: String, id: String?, isActive: Bool = true, requires required: [String] = []
    ) -> LayoutDescription {
        LayoutDescription(
            id: id, name: Located(name, at: place), isActive: isActive,
            fields: required.map { LayoutFieldDescription(apiName: Located($0, at: place), isRequired: true) })
    }

    private static func generate(
        _ layouts: [LayoutDescription], kind: ModuleDescription.Kind = .custom, isCreatable: Bool = true, lock: NameLock = NameLock()
    ) -> GeneratedOutput {
        let fields = [
            TestSchema.field("Name"), TestSchema.field("Owner", .user), TestSchema.field("Total", .integer, isCreatable: false),
            TestSchema.field("City"),
        ]
        let module = ModuleDescription(
            id: nil, apiName: Located("Things", at: place), singularLabel: nil, pluralLabel: nil, kind: kind,
            isSupported: true, isCreatable: isCreatable, isEditable: true, isDeletable: true, parent: nil, fields: fields,
            layouts: layouts)
        return BindingsGenerator.generate(
            schema: SchemaDescription(vendor: .zoho, modules: [module]), options: GeneratorOptions(lock: lock))
    }

    @Test func whatALayoutDemands() {
        let output = Self.generate([
            Self.layout("Standard", id: "7", requires: ["Owner", "City", "Total", "Gone", "Name"]), Self.layout("Old", id: "8", isActive: false),
            Self.layout("No id", id: nil),
        ])
        let text = output.text(of: "Things.swift")
        #expect(
            text?.contains(#"static var standard: ModuleLayout<Thing> { .init(id: "7", name: "Standard", requiredFields: [0, 3]) }"#) == true)
        #expect(text?.contains("old:") == false && text?.contains("No id") == false)
        #expect(output.lock.modules["Things"]?.layouts == ["Standard": "standard"])
        #expect(Self.generate([]).text(of: "Things.swift")?.contains("ModuleLayout") == false)
        #expect(Self.generate([Self.layout("S", id: "7")], isCreatable: false).text(of: "Things.swift")?.contains("ModuleLayout") == false)
        #expect(Self.generate([Self.layout("S", id: "7")], kind: .subform).text(of: "Things.swift")?.contains("ModuleLayout") == false)
    }

    @Test func namesStay() {
        let first = Self.generate([Self.layout("Partner deals", id: "20")])
        #expect(first.lock.modules["Things"]?.layouts == ["Partner deals": "partnerDeals"])
        // A younger one of the same name, and one that only reads the same.
        let second = Self.generate(
            [Self.layout("partner-deals", id: "5"), Self.layout("Partner deals", id: "30"), Self.layout("Partner deals", id: "20")],
            lock: first.lock)
        #expect(
            second.lock.modules["Things"]?.layouts
                == ["Partner deals": "partnerDeals", "Partner deals#30": "partnerDeals2", "partner-deals": "partnerDeals3"]
                || second.lock.modules["Things"]?.layouts
                    == ["Partner deals": "partnerDeals", "Partner deals#30": "partnerDeals3", "partner-deals": "partnerDeals2"])
        #expect(second.diagnostics.allSatisfy { $0.severity == .note })
        // Gone and back again.
        let third = Self.generate([], lock: second.lock)
        let fourth = Self.generate([Self.layout("Partner deals", id: "20")], lock: third.lock)
        #expect(fourth.lock.modules["Things"]?.layouts["Partner deals"] == "partnerDeals")
        let read = NameLock.read(SnapshotFile(name: "crm-names.json", path: "crm-names.json", bytes: Array(second.lock.text.utf8)))
        #expect(read.lock == second.lock && read.diagnostics.isEmpty)
    }

    /// The module of a polymorphic reference stands beside it or inside, by its data type; links say so.
    @Test func referencesAndLinks() {
        let place = Self.place
        func reference(_ sourceType: String) -> FieldDescription {
            FieldDescription(
                id: nil, apiName: Located("What", at: place), label: nil, tooltip: nil, type: .anyLookup(modules: []),
                sourceType: Located(sourceType, at: place), length: nil, decimalPlaces: nil, isMandatory: false, isCreatable: true,
                isUpdatable: true, isUnique: false, isCustom: true, isVisible: true, isFilterable: true, isSortable: true,
                isSearchable: true, isListed: true, location: place)
        }
        func text(_ field: FieldDescription) -> String {
            BindingsGenerator.generate(schema: TestSchema.schema(TestSchema.module("Things", [field]))).text(of: "Things.swift") ?? ""
        }
        #expect(text(reference("lookup")).contains(#".reference("What", [.writable, .anyModule], moduleKey: "$se_module"),"#))
        #expect(text(reference("multi_module_lookup")).contains(#".reference("What", [.writable, .anyModule]),"#))
        let link = TestSchema.field("Friends", .multiLookup(linking: "L", key: "Friend", target: "Things"), isListed: false)
        #expect(text(link).contains("struct FriendsLink: LinkRow {"))
        #expect(text(TestSchema.field("Discount", .discount)).contains("Field<Thing, AmountOrPercent>"))
    }
}
