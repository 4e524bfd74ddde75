import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import SchemaDiff
import StandardOrganisation
import Testing
import ZohoMetadata

/// What is left out of snapshots and how they are ordered.
struct SnapshotCleaningTests {
    private func entries(_ text: String) throws -> [JSONValue] { try JSONValue(parsing: Array(text.utf8)).array ?? [] }

    @Test func `takes out volatile keys at their places alone`() throws {
        let text = ZohoMetadataParts.layouts.text(
            of: try entries(
                #"[{"id":"1","modified_time":"x","sections":[{"modified_time":"kept","fields":[{"id":"2","modified_time":"x","created_time":"x"}]}]}]"#))
        #expect(
            text == """
                {
                  "layouts": [
                    {
                      "id": "1",
                      "sections": [
                        {
                          "fields": [
                            {
                              "id": "2"
                            }
                          ],
                          "modified_time": "kept"
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func `sorts sets by id as a number, numbered lists by their number, and leaves the rest`() throws {
        let part = MetadataPart(name: "x", title: "x", volatileKeys: [], orders: ZohoListOrders.all)
        let json = try JSONValue(
            parsing: Array(
                part.text(
                    of: try entries(
                        #"""
                        [{"id":"100"},{"id":"9",
                          "pick_list_values":[{"sequence_number":10,"actual_value":"b"},{"sequence_number":2,"actual_value":"z"},{"sequence_number":10,"actual_value":"a"}],
                          "sections":[{"sequence_number":"2","name":"B"},{"sequence_number":"1","name":"A"}],
                          "unnumbered":{"pick_list_values":[{"actual_value":"b"},{"sequence_number":1,"actual_value":"a"}]},
                          "names":["b","a"],"show_fields":[{"id":"2"},{"id":"1"}],"profiles":[{"name":"B"},{"name":"A"},{"id":"7"}]}]
                        """#)).utf8))
        let first = json["x"]?[0]
        #expect(json["x"]?.array?.compactMap { $0["id"]?.string } == ["9", "100"])
        #expect(first?["pick_list_values"]?.array?.compactMap { $0["actual_value"]?.string } == ["z", "a", "b"])
        #expect(first?["sections"]?.array?.compactMap { $0["name"]?.string } == ["A", "B"])
        #expect(first?["unnumbered"]?["pick_list_values"]?.array?.compactMap { $0["actual_value"]?.string } == ["b", "a"])
        #expect(first?["names"] == ["a", "b"] && first?["show_fields"]?[0]?["id"] == "2")
        #expect(first?["profiles"]?.array?.map { $0["name"]?.string } == [nil, "A", "B"])
    }

    @Test func `of a key that stands twice the last one counts, as for readers`() throws {
        let part = MetadataPart(name: "x", title: "x", volatileKeys: [], orders: ZohoListOrders.all)
        let text = part.text(of: [.object([JSONMember("a", 1), JSONMember("a", 2)])])
        #expect(!text.contains("1") && text.contains("2"))
    }

    @Test func `nothing that is compared, generated or played is lost`() throws {
        let raw = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots).files
        let cleaned = try raw.map { file -> SnapshotFile in
            let json = try JSONValue(parsing: file.bytes)
            let part = try #require(ZohoMetadataParts.all.first { file.name == "\($0.name).json" || $0.module(ofFile: file.name) != nil })
            return SnapshotFile(name: file.name, path: file.path, bytes: Array(part.text(of: json[part.name]?.array ?? []).utf8))
        }
        #expect(cleaned.count > 50 && cleaned != raw)
        let before = ZohoSnapshotLoader.load(files: raw)
        let after = ZohoSnapshotLoader.load(files: cleaned)
        #expect(after.errors.isEmpty)
        #expect(SchemaComparison.findings(from: before.schema, to: after.schema).map(\.rule.id) == [])
        #expect(SchemaComparison.findings(from: after.schema, to: before.schema).map(\.rule.id) == [])
        #expect(SchemaFingerprint(before.schema) == SchemaFingerprint(after.schema))
    }

    @Test func `the page has every row of the tables, and no other`() throws {
        let page = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Sources/ZohoMetadata/ZohoMetadata.docc/Snapshots.md"), encoding: .utf8)
        func rows(after heading: String) -> [String] {
            let lines = page.split(separator: "\n").map(String.init)
            let start = lines.firstIndex { $0 == "## \(heading)" } ?? lines.endIndex
            return lines[start...].dropFirst().prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }.dropFirst().map { $0 }
        }
        let keys = ZohoMetadataParts.all.flatMap { part in part.volatileKeys.map { "| \(part.name) | `\($0.path)` | \($0.reason) |" } }
        #expect(rows(after: "What is left out") == keys)
        let orders = ZohoListOrders.all.map { order -> String in
            switch order.rule {
            case .kept: "| `\(order.key)` | as it came | \(order.reason) |"
            case .numbered(let by, let then): "| `\(order.key)` | `\(by)`, then \(then.map { "`\($0)`" }.joined(separator: ", ")) | \(order.reason) |"
            }
        }
        #expect(rows(after: "What is put in order") == orders)
    }
}
