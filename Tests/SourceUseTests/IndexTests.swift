import BindingsGenerator
import CRMSchema
import Testing

@testable import SourceUse

/// What a compiler's index adds to the scan: names that it knows are certain, and those that it has compiled and does
/// not know are none.
struct IndexTests {
    private static let generated: SourceText? = BindingsGenerator.generate(schema: Scan.schema).files.first { $0.name == "Leads.swift" }
        .map { SourceText(path: "Leads.swift", bytes: Array($0.text.utf8)) }

    /// Where a text stands for the first time, from an earlier text on.
    private static func place(of text: String, after start: String = "", in source: SourceText) throws -> (line: Int, column: Int) {
        let whole = String(decoding: source.bytes, as: UTF8.self)
        let from = start.isEmpty ? whole.startIndex : try #require(whole.firstRange(of: start)).upperBound
        let range = try #require(whole[from...].firstRange(of: text))
        let before = whole[..<range.lowerBound].utf8
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
        return (line, column)
    }

    @Test func theIndexDecidesWhereItHasLooked() throws {
        let generated = try #require(Self.generated)
        let app = SourceText(
            path: "App.swift",
            bytes: Array(
                """
                #if os(Linux)
                func f() { print(known.fax, other.website) }
                #else
                func f() { print(unknown.fax) }
                #endif
                func g() { print(elsewhere.fax, zoho.leads) }
                """.utf8))
        let property = try Self.place(of: "fax: String?", after: "extension Lead {", in: generated)
        let token = try Self.place(of: "fax: Field<Lead", in: generated)
        let use = try Self.place(of: "fax", in: app)
        let index = [
            IndexedFile(
                path: "Leads.swift",
                occurrences: [
                    .init(symbol: "property", line: property.line, column: property.column, isDefinition: true),
                    .init(symbol: "token", line: token.line, column: token.column, isDefinition: true),
                ]),
            IndexedFile(path: "App.swift", occurrences: [.init(symbol: "property", line: use.line, column: use.column, isDefinition: false)]),
        ]
        let uses = SourceUses(scanning: [app, generated], bindings: Scan.names, index: index)
        #expect(uses.fileCount == 1 && uses.indexedFileCount == 1)
        let scan = Scan(uses)
        // The branch that was not compiled may use it; what the index has looked at and does not have is no use.
        #expect(scan.lines("Leads.Fax") == "2 4?")
        #expect(scan.lines("Leads.Website") == "")
    }

    @Test func anIndexWithoutTheBindingsSaysNothing() throws {
        let app = SourceText(path: "App.swift", bytes: Array("let f = zoho.leads.list(.fax)".utf8))
        let uses = SourceUses(scanning: [app], bindings: Scan.names, index: [IndexedFile(path: "App.swift", occurrences: [])])
        #expect(uses.indexedFileCount == 0)
        #expect(Scan(uses).lines("Leads.Fax") == "1")
    }
}
