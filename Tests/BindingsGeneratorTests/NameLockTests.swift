import CRMSchema
import Testing

@testable import BindingsGenerator

/// Names that were given once stay.
struct NameLockTests {
    /// Fields and picklist values come and go; what had a name keeps it, and no two share one.
    @Test(arguments: 1...12)
    func namesNeverMove(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var lock = NameLock()
        var nextID = 1_000
        var fields: [FieldDescription] = []
        var everNamed: [String: String] = [:]
        for _ in 0..<8 {
            for _ in 0..<20 {
                nextID += Int.random(in: 1...5, using: &random)
                let options = (0..<4).map { TestSchema.option(random.hostileName(), id: String(nextID * 10 + $0)) }
                // Ids may be missing, and need not grow.
                let id = Int.random(in: 0...4, using: &random) == 0 ? nil : String(Int.random(in: 1...99_999, using: &random))
                fields.append(TestSchema.field(random.hostileName(), Bool.random(using: &random) ? .picklist(options) : .boolean, id: id))
            }
            fields.shuffle(using: &random)
            let gone = fields.indices.filter { _ in Int.random(in: 0...6, using: &random) == 0 }
            for index in gone.reversed() { fields.remove(at: index) }

            let output = BindingsGenerator.generate(
                schema: TestSchema.schema(TestSchema.module("Odd", fields)), options: GeneratorOptions(lock: lock))
            let module = try #require(output.lock.modules["Odd"])
            #expect(Set(module.fields.values).count == module.fields.count)
            #expect(Set(module.types.values).count == module.types.count)
            for (value, name) in module.options.values.joined() { #expect(SwiftIdentifier.isValid(name), "\(value)") }
            for (field, name) in everNamed { #expect(module.fields[field] == name) }
            for (field, name) in module.fields {
                everNamed[field] = name
                #expect(SwiftIdentifier.isValid(name))
                #expect(field == "id" || !ReservedNames.members.contains(name))
            }
            lock = output.lock
        }
    }

    @Test func textIsReadBack() throws {
        let fields = [
            TestSchema.field("A\"b\\ü", .picklist([TestSchema.option("1/2"), TestSchema.option("é")])), TestSchema.field("class"),
        ]
        let lock = BindingsGenerator.generate(schema: TestSchema.schema(TestSchema.module("Odd", fields))).lock
        let read = NameLock.read(SnapshotFile(name: "crm-names.json", path: "crm-names.json", bytes: Array(lock.text.utf8)))
        #expect(read.lock == lock)
        #expect(read.diagnostics.isEmpty)
        #expect(NameLock.read(SnapshotFile(name: "l", path: "l", bytes: Array("{}".utf8))).lock == NameLock())
    }

    @Test func damageIsReported() {
        let broken = NameLock.read(SnapshotFile(name: "l", path: "dir/l", bytes: Array("{\n \"modules\": {".utf8)))
        #expect(broken.diagnostics.map(\.code) == ["lock.syntax"])
        #expect(broken.diagnostics.first?.location.file == "dir/l")
        let odd = #"{"modules": {"Leads": {"type": "not a name", "fields": {"A": 3, "B": "b"}, "types": []}}}"#
        let read = NameLock.read(SnapshotFile(name: "l", path: "l", bytes: Array(odd.utf8)))
        #expect(read.diagnostics.map(\.code) == ["lock.shape", "lock.shape", "lock.shape"])
        #expect(read.lock.modules["Leads"]?.fields == ["B": "b"])
    }

    /// A lock merged by hand may give one name to two fields: the older field keeps it, and it is said.
    @Test func doubledNamesAreSettled() {
        var lock = NameLock()
        lock.modules["Odd"] = .init()
        lock.modules["Odd"]?.fields = ["One": "same", "Two": "same"]
        let fields = [TestSchema.field("Two", id: "2"), TestSchema.field("One", id: "1")]
        let output = BindingsGenerator.generate(
            schema: TestSchema.schema(TestSchema.module("Odd", fields)), options: GeneratorOptions(lock: lock))
        #expect(output.lock.modules["Odd"]?.fields["One"] == "same")
        #expect(output.lock.modules["Odd"]?.fields["Two"] == "two")
        #expect(output.diagnostics.map(\.code) == ["names.collision"])
    }

    /// A record type that comes later makes way for a nested type of its name, which would hide it.
    @Test func newRecordTypesAvoidLockedNestedTypes() {
        let leads = TestSchema.module("Leads", [TestSchema.field("Lead_Source", .picklist([]))])
        let lock = BindingsGenerator.generate(schema: TestSchema.schema(leads)).lock
        #expect(lock.modules["Leads"]?.types == ["Lead_Source": "LeadSource"])
        let sources = TestSchema.module("Lead_Sources", [])
        let later = BindingsGenerator.generate(schema: TestSchema.schema(leads, sources), options: GeneratorOptions(lock: lock)).lock
        #expect(later.modules["Leads"]?.types == ["Lead_Source": "LeadSource"])
        #expect(later.modules["Lead_Sources"]?.type == "LeadSource2")
        let fresh = BindingsGenerator.generate(schema: TestSchema.schema(leads, sources)).lock
        #expect(fresh.modules["Leads"]?.types == ["Lead_Source": "LeadSourceChoice"])
        #expect(fresh.modules["Lead_Sources"]?.type == "LeadSource")
    }
}
