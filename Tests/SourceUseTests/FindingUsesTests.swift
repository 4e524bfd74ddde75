import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff
import Testing

@testable import SourceUse

/// An app that uses three of forty fields: exactly its findings are marked.
struct FindingUsesTests {
    private static func organisation(_ change: (Int) -> String?) -> SchemaDescription {
        let fields = (0..<40).compactMap { number in
            change(number).map { #"{"api_name":"Field_\#(number)","id":"\#(500 + number)","field_label":"Field \#(number)",\#($0)}"# }
        }
        let modules = #"{"modules":[{"api_name":"Boats","id":"1","generated_type":"custom","api_supported":true,"creatable":true,"editable":true,"deletable":true}]}"#
        return ZohoSnapshotLoader.load(files: [
            SnapshotFile(name: "modules.json", path: "modules.json", bytes: Array(modules.utf8)),
            SnapshotFile(name: "fields_Boats.json", path: "fields_Boats.json", bytes: Array("{\"fields\":[\(fields.joined(separator: ","))]}".utf8)),
        ]).schema
    }

    private static let text = #""data_type":"text","json_type":"string","length":80"#
    private static let before = organisation { _ in text }
    private static let app = """
        func names(_ zoho: ZohoCRM) async throws {
            for boat in try await zoho.boats.list(.field39).collect() { print(boat) }
            let boat: Boat? = nil
            print(boat?.field3 ?? "", boat?.field17 ?? "")
            try await zoho.boats.create(.init())
        }
        """
    private static let reading = "func read(_ zoho: ZohoCRM) async throws { print(try await zoho.boats.get(id)) }"

    private static func result(_ after: SchemaDescription, isUsedOnly: Bool, app: String = app) -> DiffResult {
        let uses = SourceUses(
            scanning: [SourceText(path: "App.swift", bytes: Array(app.utf8))], bindings: BindingsGenerator.names(schema: before))
        return DiffResult(from: before, to: after, beforeName: "a", afterName: "b", today: CalendarDate(daysSince1970: 0))
            .marked(isUsedOnly: isUsedOnly) { uses.uses(of: $0) }
    }

    @Test func threeOfFortyFieldsAreUsed() {
        let gone = Self.organisation { $0 == 0 ? Self.text : nil }
        #expect(Self.result(gone, isUsedOnly: false).findings.count == 39)
        let used = Self.result(gone, isUsedOnly: true)
        #expect(used.findings.map(\.field) == ["Field_17", "Field_3", "Field_39"])
        #expect(used.findings.map { $0.uses?.map(\.location.line) } == [[4], [4], [2]])
        #expect(used.findings.allSatisfy { $0.uses?.first?.certainty == .certain })
    }

    @Test func readsOfWholeRecordsMayUseEveryField() {
        let result = Self.result(Self.organisation { $0 == 0 ? Self.text : nil }, isUsedOnly: true, app: Self.reading)
        #expect(result.findings.count == 39)
        #expect(result.findings.allSatisfy { $0.uses?.map(\.text) == ["whole records are read"] && $0.uses?.first?.certainty == .possible })
        // What is refused when it is written does not concern them.
        let shorter = Self.organisation { $0 == 5 ? Self.text.replacing("80", with: "20") : Self.text }
        #expect(Self.result(shorter, isUsedOnly: true, app: Self.reading).findings.isEmpty)
    }

    @Test func unusedFindingsDoNotCount() {
        let unused = Self.organisation { $0 == 5 ? Self.text.replacing("80", with: "20") : Self.text }
        #expect(Self.result(unused, isUsedOnly: false).fails)
        #expect(!Self.result(unused, isUsedOnly: true).fails)
        let used = Self.organisation { $0 == 17 ? Self.text.replacing("80", with: "20") : Self.text }
        #expect(Self.result(used, isUsedOnly: true).fails)
    }

    @Test func creationsUseWhatBecomesMandatory() {
        let added = Self.organisation { $0 == 5 ? Self.text + #","system_mandatory":true"# : Self.text }
        #expect(Self.result(added, isUsedOnly: true).findings.first?.uses?.map(\.location.line) == [5, 5])
    }
}
