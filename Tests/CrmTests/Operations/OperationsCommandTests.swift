#if CommandLine
import BindingsGenerator
import CRMSchema
import Foundation
import Testing

@testable import crm

/// `crm operations` has every official operation, with a function that is typed.
struct OperationsCommandTests {
    private static let entries: [OperationEntry] = {
        guard let spec = try? EndpointSpecOption.parse([]).load() else { return [] }
        let functions = Dictionary(OperationPlan(spec).functions.map { ($0.id, $0) }) { first, _ in first }
        return spec.operations.map { OperationEntry(operation: $0, function: functions[$0.id.value]) }
    }()

    /// What cannot have types, and why.
    private static let untyped = ["functions.execute": "what a custom function takes is known to its author alone"]

    @Test func everyOperationHasItsFunction() {
        #expect(Self.entries.count >= 427)
        #expect(Self.entries.filter { $0.function == nil }.map(\.operation.id.value) == [])
        for entry in Self.entries {
            let signature = entry.function?.signature ?? ""
            let isGeneric = ["JSONValue", "Any", "[String:"].contains { signature.contains($0) }
            #expect(isGeneric == (Self.untyped[entry.operation.id.value] != nil), "\(entry.operation.id.value): \(signature)")
        }
    }

    @Test(.enabled(if: OfficialOperations() != nil, "the official list is not beside this checkout"))
    func everyOfficialOperationIsThere() throws {
        let official = try #require(OfficialOperations())
        #expect(official.rows.count == 422)
        var found: Set<String> = []
        for row in official.rows {
            let candidates = Self.entries.filter {
                $0.file == row.file && $0.operation.method.value == row.method && Self.path($0.operation.path.value) == Self.path(row.path)
            }
            let entry = candidates.first { Self.letters($0.title) == Self.letters(row.operationID) }
            #expect(entry != nil, "\(row.file) \(row.method) \(row.path) “\(row.operationID)”; there are \(candidates.map(\.title))")
            if let id = entry?.operation.id.value { #expect(found.insert(id).inserted, "\(id) stands for two") }
            // And it is found by its official name.
            let words = row.operationID.split(separator: " ").map(String.init)
            #expect(entry?.isFound(by: words) == true, "\(row.operationID)")
        }
        // What is beyond the description.
        #expect(Self.entries.count - found.count == 5)
    }

    @Test(arguments: [
        ("record count for tag", "tags.getRecordCountForTag"), ("DELETE /settings/tags/", "tags.deleteTag"), ("zoho.tags.merge", "tags.mergeTags"),
        ("bulk read start", "bulk_read.createBulkReadJob"), ("watch post", "notifications.enableNotifications"),
    ])
    func wordsFindIt(_ words: String, _ id: String) {
        let found = Self.entries.filter { $0.isFound(by: words.split(separator: " ").map(String.init)) }
        #expect(found.map(\.operation.id.value).contains(id), "\(found.map(\.operation.id.value))")
        #expect(found.count < 6)
    }

    @Test func theJSONIsComplete() {
        for entry in Self.entries {
            for key in ["id", "title", "file", "line", "method", "path", "function", "scopes", "idempotent", "parameters", "results"] {
                #expect(entry.json[key] != nil, "\(entry.operation.id.value) has no \(key)")
            }
            #expect(entry.json["function"]?["signature"]?.string?.isEmpty == false)
            #expect(entry.json["parameters"]?.array?.count == entry.operation.parameters.count)
        }
    }

    /// VtigerCRM's, with what is only there: the name of the operation, what servers cannot do, what is encoded and secret.
    @Test func vtigersAreListed() throws {
        let command = try OperationsCommand.parse(["--vendor", "vtiger", "--json"])
        let spec = try command.endpoints.load(command.vendor)
        let functions = Dictionary(command.endpoints.plan(spec).functions.map { ($0.id, $0) }) { first, _ in first }
        let entries = spec.operations.map { OperationEntry(operation: $0, function: functions[$0.id.value]) }
        #expect(entries.count == 38 && entries.allSatisfy { $0.function != nil })
        let convert = try #require(entries.first { $0.isFound(by: ["convertlead"]) })
        #expect(convert.json["operation"] == "convertlead" && convert.json["broken"]?["8.2"] == "HTTP 500 with an empty body")
        #expect(convert.json["parameters"]?[0]?["encoded"] == true && convert.function?.call == "vtiger.leads.convert(_:assignedTo:to:)")
        let login = try #require(entries.first { $0.title == "login" })
        #expect(login.json["session"] == false && login.json["parameters"]?[1]?["secret"] == true)
        #expect(entries.filter { $0.isFound(by: ["mobile"]) }.count == 11)
    }

    @Test func aFolderWithoutASpecIsWrongUsage() throws {
        #expect(throws: (any Error).self) { try EndpointSpecOption.parse(["--spec", FileManager.default.temporaryDirectory.path + "/none"]).load() }
    }

    /// Letters and digits alone: officially words are apart, in the spec they begin with capitals.
    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// The official paths of downloads begin with a slash, though a whole address stands for them.
    private static func path(_ path: String) -> String { path.hasPrefix("/{") ? String(path.dropFirst()) : path }
}
#endif
