import CRMSchema
import Foundation
import OpenAPIImport
import Testing

/// Zoho's description as it is, imported whole.
@Suite(.enabled(if: OfficialDocuments.areThere, "Zoho's OpenAPI documents are not here; name their folder in CRM_OPENAPI_DOCUMENTS"))
struct OfficialDocumentsTests {
    private static let spec = OfficialDocuments.root.appendingPathComponent("spec/zoho")

    private static let result = OpenAPIImport.run(documents: OfficialDocuments.files, overlay: OfficialDocuments.overlay)

    @Test func importAndOverlayAreTheCheckedInSpec() {
        let checkedIn = OfficialDocuments.json(in: Self.spec.appendingPathComponent("v8"))
        #expect(checkedIn.map(\.name) == Self.result.files.map(\.name))
        for (file, made) in zip(checkedIn, Self.result.files) {
            #expect(String(decoding: file.bytes, as: UTF8.self) == made.text, "\(made.name): run crm import-openapi again")
        }
    }

    /// Nor does it matter whether the spec was there before.
    @Test func importingAgainChangesNothing() {
        let known = Set(Self.result.shapes.map(\.name.value))
        let again = OpenAPIImport.run(documents: OfficialDocuments.files, overlay: OfficialDocuments.overlay, known: known)
        #expect(zip(again.files, Self.result.files).filter { $0 != $1 }.map(\.0.name).isEmpty)
        #expect(again.files.count == Self.result.files.count && again.notes.count == Self.result.notes.count)
    }

    /// The order in which a file system lists files is chance.
    @Test func theOrderOfTheFilesMakesNoDifference() {
        let plain = OpenAPIImport.run(documents: OfficialDocuments.files)
        #expect(OpenAPIImport.run(documents: OfficialDocuments.files.reversed()).files == plain.files)
    }

    @Test func theDefectsAreCounted() {
        let counts = Dictionary(uniqueKeysWithValues: Self.result.counts.map { ($0.code, $0.count) })
        #expect(counts["ref.remote"] == 479 && counts["oneOf.single"] == 532 && counts["enum.constant"] == 1_656)
        #expect(counts["ref.dangling"] == 1 && counts["path.url"] == 3 && counts["operation.placeholder"] == 1)
        // Both are taken away by the overlay.
        #expect(counts["shape.doubled"] == 2)
        #expect(!Self.result.notes.contains { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") })
    }

    /// Every row of the list but the placeholder, by area, method and path.
    @Test func noneOfTheListIsLost() throws {
        let list = try #require(OfficialDocuments.list)
        var area = ""
        var missing: [String] = []
        var rows = 0
        let described = Self.result.operations.filter { !$0.id.value.hasPrefix("functions.") }
        let calls = Set(described.map { "\($0.id.value.prefix { $0 != "." }) \($0.method.value) \($0.path.value)" })
        for line in list.split(separator: "\n") {
            if line.hasPrefix("### "), let end = line.range(of: ".json") { area = String(line[..<end.lowerBound].dropFirst(4)) }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 6, !area.isEmpty, ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(cells[0]) else { continue }
            let path = cells[1].split(separator: "`").first.map(String.init) ?? ""
            guard path != "/" else { continue }
            rows += 1
            let address = path == "/{download_url}" ? "{download_url}" : path
            if !calls.contains("\(area) \(cells[0]) \(address)") { missing.append("\(area) \(cells[0]) \(path)") }
        }
        #expect(missing.isEmpty)
        #expect(rows == 422)
    }

    /// Whoever knows an operation from Zoho's own pages finds it by its title, and by its method and path.
    @Test func everyOperationIsFoundByItsTitle() throws {
        let list = try #require(OfficialDocuments.list)
        var area = ""
        var rows = 0
        for line in list.split(separator: "\n") {
            if line.hasPrefix("### "), let end = line.range(of: ".json") { area = String(line[..<end.lowerBound].dropFirst(4)) }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 6, !area.isEmpty, ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(cells[0]) else { continue }
            let path = cells[1].split(separator: "`").first.map(String.init) ?? ""
            guard path != "/" else { continue }
            rows += 1
            for text in [cells[2], "\(cells[0]) \(path)"] {
                let search = OperationSearch(text)
                #expect(
                    Self.result.operations.contains { $0.id.value.hasPrefix("\(area).") && $0.method.value == cells[0] && search.finds($0) }, "\(area): \(text)")
            }
        }
        #expect(rows == 422)
        #expect(Self.result.operations.filter { $0.title != nil }.count == 422)
    }

    @Test func idsAreUniqueAndEveryRecordPathIsKnown() {
        let operations = Self.result.operations
        #expect(Set(operations.map(\.id.value)).count == operations.count)
        for operation in operations where operation.path.value.hasPrefix("/crm/v8/{") {
            #expect(operation.parameters.first?.role == .module, "\(operation.id.value)")
        }
        for operation in operations where operation.sameAs == nil && operation.method.value == "GET" {
            #expect(!operation.results.isEmpty, "\(operation.id.value)")
        }
    }
}
