import BindingsGenerator
import CRMSchema
import Testing

@testable import SourceUse

/// Code may still say the names that things had before they were renamed.
struct FormerNameTests {
    private static func schema(_ field: String, _ value: String) -> SchemaDescription {
        let fields = """
            {"fields":[{"api_name":"\(field)","id":"500","field_label":"F","data_type":"text","length":80},
            {"api_name":"Stage","id":"501","field_label":"S","data_type":"picklist","pick_list_values":[{"actual_value":"\(value)","display_value":"\(value)","id":"1","type":"used"}]}]}
            """
        let modules = #"{"modules":[{"api_name":"Boats","id":"1","generated_type":"custom","api_supported":true,"creatable":true,"editable":true,"deletable":true}]}"#
        return ZohoSnapshotLoader.load(files: [
            SnapshotFile(name: "modules.json", path: "modules.json", bytes: Array(modules.utf8)),
            SnapshotFile(name: "fields_Boats.json", path: "fields_Boats.json", bytes: Array(fields.utf8)),
        ]).schema
    }

    @Test func formerNamesAreUsesOfWhatTheyNameNow() throws {
        let first = BindingsGenerator.generate(schema: Self.schema("Colour", "Sold"))
        let names = BindingsGenerator.names(schema: Self.schema("Paint", "Given away"), options: GeneratorOptions(lock: first.lock))
        let field = try #require(names.modules.first?.fields.first)
        #expect(field.name == "paint" && field.formerNames == ["colour"])
        let app = """
            func f(_ boat: Boat) -> Bool { boat.colour == "red" }
            func g(_ boat: Boat) -> Bool { boat.paint == "red" }
            let stages: [Boat.Stage] = [.sold, .givenAway]
            func h() { print(elsewhere.colour) }
            """
        let uses = SourceUses(scanning: [SourceText(path: "App.swift", bytes: Array(app.utf8))], bindings: names)
        let scan = Scan(uses)
        #expect(scan.lines("Boats.Paint") == "1 2 4?")
        #expect(scan.lines("Boats.Stage=Given away") == "3 3")
    }
}
