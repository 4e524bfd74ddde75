import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import Testing

@testable import SchemaDiff

/// Fields of the standard organisation, each changed in many ways: every change is found once, by the right rule, at
/// the right line.
struct StandardOrganisationTests {
    private struct Edit: Sendable {
        let rule: String
        let key: String
        let value: @Sendable (JSONNode) -> JSONValue?
    }

    private static let edits = [
        Edit(rule: "field.label.changed", key: "field_label") { _ in "Autre libellé" },
        Edit(rule: "length.raised", key: "length") { $0["length"]?.int.map { .number(JSONNumber($0 + 5)) } },
        Edit(rule: "length.reduced", key: "length") { $0["length"]?.int.map { .number(JSONNumber($0 - 1)) } },
        Edit(rule: "field.recreated", key: "id") { _ in "77" },
        Edit(rule: "field.renamed", key: "api_name") { $0["custom_field"]?.bool == true ? "Renamed__c" : nil },
        Edit(rule: "filterable.", key: "filterable") { $0["filterable"]?.bool.map { .bool(!$0) } },
        Edit(rule: "sortable.", key: "sortable") { $0["sortable"]?.bool.map { .bool(!$0) } },
        Edit(rule: "searchable.", key: "searchable") { $0["searchable"]?.bool.map { .bool(!$0) } },
        Edit(rule: "mandatory.", key: "system_mandatory") { $0["system_mandatory"]?.bool.map { .bool(!$0) } },
    ]

    private static func load(_ name: String, _ text: String) -> SchemaDescription {
        ZohoSnapshotLoader.load(files: [SnapshotFile(name: name, path: name, bytes: Array(text.utf8))]).schema
    }

    @Test(arguments: ["Leads", "Vehicles"])
    func changesAreFoundOnceAtTheirLine(module: String) throws {
        let name = "fields_\(module).json"
        let text = String(decoding: try Data(contentsOf: StandardOrganisation.zohoSnapshots.appendingPathComponent(name)), as: UTF8.self)
        let root = try JSONDocument(parsing: Array(text.utf8)).root
        let fields = root["fields"]?.array ?? []
        var done = 0
        // Another edit for each field, so that the test stays quick.
        for (place, field) in fields.enumerated() {
            let edit = Self.edits[place % Self.edits.count]
            guard let value = edit.value(field) else { continue }
            // With its neighbours, as whole files take long to write and read.
            let first = max(0, place - 2)
            var elements = fields[first..<min(fields.count, place + 3)].map(\.value)
            let before = Self.load(name, TextStyle.minified.text(["fields": .array(elements)]))
            elements[place - first].set(edit.key, value)
            let changed = TextStyle.pretty.text(["fields": .array(elements)])
            let findings = SchemaComparison.findings(from: before, to: Self.load(name, changed))
            let lines = changed.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(findings.count == 1, "\(edit.key) \(field["api_name"]?.string ?? ""): \(findings.map(\.message))")
            guard let finding = findings.first else { continue }
            #expect(finding.rule.id.hasPrefix(edit.rule))
            #expect(lines[finding.after.location.line - 1].contains("\"\(edit.key)\": "), "\(finding.after.location)")
            done += 1
        }
        #expect(done > 40)
    }

    @Test func nothingDiffersFromItself() {
        let schema = ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots).schema
        let again = ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots).schema
        #expect(SchemaComparison.findings(from: schema, to: again).isEmpty)
        #expect(SchemaFingerprint(schema) == SchemaFingerprint(again))
    }
}
