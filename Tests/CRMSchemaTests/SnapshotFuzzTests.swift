import CRMSchema
import Foundation
import StandardOrganisation
import Testing

/// Whatever happens to the bytes of a snapshot, loading ends, and what is wrong is said with a place in the file.
struct SnapshotFuzzTests {
    private static let snapshot = #"""
        {"fields":[
          {"id":"4","api_name":"A","field_label":"Ä","data_type":"picklist","json_type":"string","length":120,"unique":{"case_sensitive":false},
           "pick_list_values":[{"display_value":"x","actual_value":"x\u00e9","id":"1","type":"unused"},{"actual_value":"-None-"}],
           "operation_type":{"api_create":true,"api_update":false},"tooltip":{"name":"n","value":"😀"}},
          {"api_name":"B","data_type":"multiselectlookup","json_type":"jsonarray","multiselectlookup":{"linking_details":{"module":{"api_name":"L"}}}},
          {"api_name":"C","data_type":"formula","json_type":"double","formula":{"return_type":"currency"},"decimal_place":"2"},
          {"api_name":"D","data_type":"subform","associated_module":{"module":"S","id":"9"},"system_mandatory":true}
        ]}
        """#

    private func check(_ bytes: [UInt8]) -> LoadedSchema {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            SnapshotFile(name: "fields_Leads.json", path: "fields_Leads.json", bytes: bytes),
        ])
        let lines = bytes.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        for diagnostic in loaded.diagnostics {
            let place = diagnostic.location
            #expect(place.line >= 1 && place.line <= lines.count)
            #expect(place.column >= 1 && place.column <= lines[min(place.line, lines.count) - 1].count + 1)
        }
        return loaded
    }

    @Test func everyTruncationIsOneError() {
        let bytes = Array(Self.snapshot.utf8)
        for length in 0..<bytes.count {
            let loaded = check(Array(bytes.prefix(length)))
            #expect(loaded.errors.count == 1, "cut at \(length)")
        }
        #expect(check(bytes).errors.isEmpty)
    }

    @Test func mutatedBytesNeverCrash() {
        var generator = SeededGenerator(seed: 20_261_121)
        let original = Array(Self.snapshot.utf8)
        let interesting = Array("{}[]\",:\\-0e.tfn \n<".utf8) + [0x00, 0x7F, 0x80, 0xC3, 0xEF, 0xFF]
        for _ in 0..<3_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = interesting.randomElement(using: &generator) ?? 0
                case 1: bytes.insert(interesting.randomElement(using: &generator) ?? 0, at: place)
                case 2: bytes.remove(at: place)
                default:
                    bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            _ = check(bytes)
        }
    }

    /// Every value of the snapshot in turn becomes something else: no field is lost silently.
    @Test func valuesOfOtherShapesNeverCrash() {
        let others = [
            "null", "{}", "[]", "\"\"", "-1.5e3", "true", "[[[]]]", "{\"api_name\":{\"module\":[]}}",
            "99999999999999999999",
        ]
        let values = [
            "\"A\"", "\"picklist\"", "120", "{\"case_sensitive\":false}", "\"unused\"", "true",
            "{\"module\":{\"api_name\":\"L\"}}", "\"2\"", "{\"return_type\":\"currency\"}",
        ]
        for value in values {
            for other in others {
                let loaded = check(Array(Self.snapshot.replacingOccurrences(of: value, with: other).utf8))
                let count = loaded.schema.module(named: "Leads")?.fields?.count ?? 0
                let lost = loaded.diagnostics.filter { $0.code == "snapshot.missing-api-name" }.count
                #expect(count + lost == 4, "\(value) → \(other)")
            }
        }
    }

    @Test func realSnapshotsSurviveMutation() throws {
        var generator = SeededGenerator(seed: 99)
        let url = StandardOrganisation.zohoSnapshots.appendingPathComponent("fields_Service_Log.json")
        let original = [UInt8](try Data(contentsOf: url))
        for _ in 0..<60 {
            var bytes = original
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] = UInt8.random(in: 0...255, using: &generator)
            _ = check(bytes)
        }
    }
}
