import CRMSchema
import RecordCore
import Testing

@testable import SchemaDiff

/// A finding points at what it talks about, however its files are written.
struct PositionTests {
    /// The JSON value at a place of the texts; columns count bytes.
    private static func token(at location: CRMSchema.SourceLocation, in texts: [String: String]) -> String? {
        guard let name = location.file.split(separator: "/").last, var text = texts[String(name)] else { return nil }
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        var lines: [[UInt8]] = [[]]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") { lines.append([]) } else if byte != UInt8(ascii: "\r") { lines[lines.count - 1].append(byte) }
        }
        guard lines.indices.contains(location.line - 1), lines[location.line - 1].count >= location.column else { return nil }
        let rest = lines[location.line - 1][(location.column - 1)...]
        if rest.first == UInt8(ascii: "\"") {
            guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            return String(decoding: rest[rest.index(after: rest.startIndex)..<end], as: UTF8.self)
        }
        return String(decoding: rest.prefix { !",]} ".utf8.contains($0) }, as: UTF8.self)
    }

    /// What is shown is not what stands in the file, but says the same.
    private static let translated: [String: String] = ["custom": "true", "standard": "false", "default": "standard"]

    @Test(arguments: TextStyle.allCases)
    func pointsAtTheValue(style: TextStyle) {
        // Every rule in the two styles that differ most; the others are the same but for line breaks and the mark.
        let step = [.pretty, .minified].contains(style) ? 1 : 5
        for (place, rule) in RuleTests.compared.enumerated() where rule.area != .operation && place % step == 0 {
            guard let pair = RulePairs.organisations(of: rule.id) else { continue }
            let findings = SchemaComparison.findings(from: pair.before.schema(style, folder: "old"), to: pair.after.schema(style))
            for finding in findings {
                for (side, texts, folder) in [
                    (finding.before, pair.before.texts(style), "old/"), (finding.after, pair.after.texts(style), "new/"),
                ] {
                    #expect(side.location.file.hasPrefix(folder), "\(rule.id)")
                    let token = Self.token(at: side.location, in: texts)
                    guard let value = side.value, let token, !token.hasPrefix("{"), !token.hasPrefix("[") else {
                        #expect(token != nil, "\(rule.id) \(style): nothing at \(side.location)")
                        continue
                    }
                    let isSame =
                        token == value || Self.translated[value] == token || Self.translated[token] == value || token == "null"
                        || finding.rule.id.hasSuffix("order.changed") || ["picklist.value.meaning-changed", "rich-text.added", "rich-text.removed", "formula.return-type.changed",
                            "rollup.return-type.changed", "autonumber.format.changed", "layout.field.moved", "field.views.changed"].contains(rule.id)
                        || finding.rule.id.hasSuffix("known")
                    #expect(isSame, "\(rule.id) \(style): “\(value)” but “\(token)” at \(side.location)")
                }
            }
        }
    }

    @Test func linesAndColumnsAreThoseOfTheFile() throws {
        let changed = TestOrganisation.changed { $0.set("Phone", "length", 20) }
        let finding = try #require(SchemaComparison.findings(from: TestOrganisation.base.schema(folder: "old"), to: changed.schema()).first)
        let lines = changed.texts()["fields_Leads.json"]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        #expect(lines[finding.after.location.line - 1] == "      \"length\": 20,")
        #expect(finding.after.location.column == 17)
        #expect(finding.message == "Leads.Phone: length reduced (30 → 20)")
    }
}
