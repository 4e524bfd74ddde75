import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// The functions of the operations that this package has.
struct OperationPlanTests {
    /// What is checked in is what the generator makes. After a change on purpose: `.ci/generate-operations`.
    @Test(arguments: [("zoho", "ZohoOperations"), ("vtiger", "VtigerOperations")])
    func checkedInFilesAreUpToDate(_ vendor: String, _ target: String) throws {
        let url = GoldenFiles.repository.appendingPathComponent("spec/\(vendor)/\(OperationNameLock.fileName)")
        let bytes = try [UInt8](Data(contentsOf: url))
        let read = OperationNameLock.read(SnapshotFile(name: OperationNameLock.fileName, path: url.path, bytes: bytes))
        #expect(read.diagnostics.isEmpty && read.lock.text == String(decoding: bytes, as: UTF8.self))
        let made = BindingsGenerator.generateOperations(schema: vendor == "zoho" ? Self.zoho : Self.vtiger, lock: read.lock)
        #expect(made.lock == read.lock)
        let output = made.output
        let folder = GoldenFiles.repository.appendingPathComponent("Generated/\(target)")
        let present = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(Set(present) == Set(output.files.map(\.name)))
        for file in output.files {
            let text = try Data(contentsOf: folder.appendingPathComponent(file.name))
            #expect(text == Data(file.text.utf8), "\(file.name) is not what the generator makes")
        }
    }

    /// The spec gives every function a name of its own; a new one that has the name of another is named in the overlay.
    @Test func everyOperationHasAFunction() {
        let plan = OperationPlan(Self.zoho)
        #expect(plan.diagnostics.map(\.message) == [])
        #expect(plan.functions.map(\.id) == Self.zoho.operations.map(\.id.value).sorted())
        for function in plan.functions { #expect(function.call.hasPrefix("zoho."), "\(function.id)") }
    }

    /// One call means one function: no two of a group have the same name and labels.
    @Test func noCallMeansTwoFunctions() {
        let own = OperationPlan(Self.zoho).functions.filter { !$0.isWritten && $0.sharedWith == nil }
        let calls = Dictionary(grouping: own) { "\($0.scope) \($0.call) \($0.labels.first == "_" && $0.signature.contains("(_ ") ? $0.signature.contains(": [") : false)" }
        for (call, functions) in calls { #expect(functions.count == 1, "\(call): \(functions.map(\.id))") }
    }

    @Test func typesAreNotAnyJSON() {
        let loose = OperationPlan(Self.zoho).functions.filter { !$0.isWritten && $0.signature.contains("JSONValue") }
        // What a function of the customer's own takes is known to the customer alone.
        #expect(loose.map(\.id) == ["functions.execute"])
    }

    /// Generated modules must not have accessors of the same names.
    @Test func accessorsOfGroupsAreReserved() {
        let words = Set(OperationPlan(Self.zoho).functions.filter { $0.scope == .organisation }.compactMap(\.access.first))
        #expect(words.subtracting(VendorProfile.zoho.reservedAccessors).sorted() == [])
    }

    /// Members of the client, of records and of a record that groups must not hide.
    @Test func noGroupHidesAMember() throws {
        let folder = GoldenFiles.repository.appendingPathComponent("Sources/ZohoCRM")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let lines = try files.flatMap { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8).split(separator: "\n") }
        var owner: OperationFunction.Scope?
        var members: [OperationFunction.Scope: Set<String>] = [:]
        for line in lines {
            if !line.hasPrefix(" ") {
                let words = line.split { !$0.isLetter }
                owner = words.contains("RecordHandle") ? .record : words.contains("Records") ? .module : words.contains("ZohoCRM") ? .organisation : nil
            } else if let owner, line.hasPrefix("    public var ") || line.hasPrefix("    public let ") || line.hasPrefix("    public func ") {
                members[owner, default: []].insert(String(line.split(separator: " ")[2].prefix { $0.isLetter }))
            }
        }
        for function in OperationPlan(Self.zoho).functions where !function.isWritten {
            #expect(members[function.scope]?.contains(function.access[0]) != true, "\(function.call) of \(function.id)")
        }
    }

    private static let zoho = spec("zoho/v8")
    static let vtiger = spec("vtiger")

    private static func spec(_ folder: String) -> SchemaDescription {
        let spec = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: GoldenFiles.repository.appendingPathComponent("spec/\(folder)")))
        return SchemaDescription(vendor: spec.vendor, modules: [], operations: spec.operations, shapes: spec.shapes)
    }
}
