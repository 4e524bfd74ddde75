import CRMSchema
import RecordCore
import Testing

@testable import BindingsGenerator

/// Things that are renamed in the CRM are known by their ids: what the lock keeps, what is said, and what goes when.
struct RenamesTests {
    private static let day = CalendarDate(daysSince1970: 20_000)

    private static func thing(_ fields: FieldDescription..., id: String? = "900") -> SchemaDescription {
        TestSchema.schema(TestSchema.module("Things", id: id ?? "", fields: fields))
    }

    private static func generate(
        _ schema: SchemaDescription, _ lock: NameLock = NameLock(), day: Int = 0, configuration: String = "{}", keepsDue: Bool = false
    ) -> GeneratedOutput {
        var options = GeneratorOptions(lock: lock, today: Self.day.adding(days: day))
        options.keepsDueShims = keepsDue
        options.configuration = BindingsConfiguration.read(
            SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array(configuration.utf8))).configuration
        return BindingsGenerator.generate(schema: schema, options: options)
    }

    /// A build, which neither writes the lock nor knows the day, makes what `crm generate` makes; so does a second run.
    @Test(arguments: RenameCase.all)
    func buildsAgree(_ rename: RenameCase) throws {
        let outputs = rename.outputs
        let schema = try #require(rename.states.last)
        let configuration = BindingsConfiguration.read(
            SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array((rename.configurations.last ?? "{}").utf8))).configuration
        let known = Set(schema.modules.map(\.apiName.value))
        for lock in [outputs[outputs.count - 2].lock, outputs[outputs.count - 1].lock] {
            let options = GeneratorOptions(configuration: configuration, lock: lock, knownModules: known)
            for module in schema.modules {
                let alone = SchemaDescription(vendor: .zoho, modules: schema.modules.map { $0.apiName == module.apiName ? $0 : $0.withoutFields })
                let built = BindingsGenerator.generateModules(schema: alone, options: options)
                #expect(built.files == rename.output.files.filter { $0.name == "\(module.apiName.value).swift" })
            }
            let listed = SchemaDescription(vendor: .zoho, modules: schema.modules.map(\.withoutFields))
            #expect(BindingsGenerator.generateRegistry(schema: listed, options: options).files == rename.output.files.filter { $0.name == "CRMModules.swift" })
        }
        var options = GeneratorOptions(configuration: configuration, lock: rename.output.lock, today: Self.day.adding(days: 50))
        let again = BindingsGenerator.generate(schema: schema, options: options)
        #expect(again.files == rename.output.files)
        #expect(again.lock == rename.output.lock)
        #expect(again.diagnostics.allSatisfy { !$0.code.hasPrefix("names.renamed") && !$0.code.hasPrefix("names.shim") })
        options.lock = try Self.reread(rename.output.lock)
        #expect(BindingsGenerator.generate(schema: schema, options: options).files == rename.output.files)
    }

    private static func reread(_ lock: NameLock) throws -> NameLock {
        let read = NameLock.read(SnapshotFile(name: "crm-names.json", path: "crm-names.json", bytes: Array(lock.text.utf8)))
        #expect(read.lock == lock)
        #expect(read.diagnostics.isEmpty)
        return read.lock
    }

    @Test func theLockTellsWhatHappened() throws {
        let module = try #require(RenameCase.everyKind.output.lock.modules["Devices"])
        #expect(RenameCase.everyKind.output.lock.modules["Machines"] == nil)
        #expect(module.type == "Device" && module.accessor == "devices" && module.id == "900")
        #expect(module.ids.fields["4"] == "Tint" && module.ids.options["Tint"] == ["41": "Crimson", "42": "Blue"])
        #expect(module.ids.layouts == ["71": "Normal"] && module.ids.relatedLists == ["81": "Remarks"])
        let since = Self.day.adding(days: 1)
        #expect(module.shims.fields["Tint"] == [NameShim(name: "colour", was: "Colour", since: since)])
        #expect(module.shims.options["Tint"] == ["Crimson": [NameShim(name: "red", was: "Red", since: since)]])
        #expect(module.shims.type == [NameShim(name: "Machine", was: "Machines", since: since)])
        #expect(module.fields["Colour"] == nil && module.options["Colour"] == nil)
        let renamed = RenameCase.everyKind.output.diagnostics.filter { $0.code == "names.renamed" }
        #expect(renamed.count == 9 && renamed.allSatisfy { $0.severity == .note })
    }

    @Test func namesAreKeptIfAskedFor() throws {
        let module = try #require(RenameCase.keep.output.lock.modules["Devices"])
        #expect(module.type == "Machine" && module.accessor == "machines" && module.fields["Tint"] == "colour")
        #expect(module.options["Tint"] == ["Crimson": "red", "Blue": "blue"])
        #expect(module.shims == NameLock.Shims())
        #expect(try #require(RenameCase.keep.output.text(of: "Devices.swift")).contains("struct Machine: CRMRecord"))
        // Nothing is renamed afterwards because the way is changed.
        let later = Self.generate(RenameCase.keep.states[1], RenameCase.keep.output.lock)
        #expect(later.lock == RenameCase.keep.output.lock)
    }

    @Test func formerNamesGoAfterTheirTime() throws {
        let first = Self.generate(Self.thing(TestSchema.field("A", id: "1")))
        let renamed = Self.thing(TestSchema.field("B", id: "1"))
        let second = Self.generate(renamed, first.lock, configuration: #"{"shimDays": 30}"#)
        #expect(second.text(of: "Things.swift")?.contains("var a: String?") == true)
        #expect(second.lock.dueShims(on: Self.day.adding(days: 29), after: 30) == 0)
        #expect(second.lock.dueShims(on: Self.day.adding(days: 30), after: 30) == 1)
        let last = Self.generate(renamed, second.lock, day: 29, configuration: #"{"shimDays": 30}"#)
        #expect(last.files == second.files && last.lock == second.lock)
        let checked = Self.generate(renamed, second.lock, day: 30, configuration: #"{"shimDays": 30}"#, keepsDue: true)
        #expect(checked.files == second.files && checked.lock == second.lock)
        let gone = Self.generate(renamed, second.lock, day: 30, configuration: #"{"shimDays": 30}"#)
        #expect(gone.text(of: "Things.swift")?.contains("deprecated") == false)
        #expect(gone.lock.modules["Things"]?.shims == NameLock.Shims())
        // None at all.
        let none = Self.generate(renamed, first.lock, configuration: #"{"shimDays": 0}"#)
        #expect(none.text(of: "Things.swift")?.contains("deprecated") == false)
    }

    /// A sandbox has other ids: nothing is renamed by chance.
    @Test func idsOfOtherOrganisationsDoNotCount() {
        let first = Self.generate(Self.thing(TestSchema.field("A", id: "1"), TestSchema.field("B", id: "2")))
        let other = Self.thing(TestSchema.field("A", id: "71"), TestSchema.field("B", id: "72"), id: "7900")
        let second = Self.generate(other, first.lock)
        #expect(second.diagnostics.isEmpty)
        #expect(second.lock.modules["Things"]?.fields == first.lock.modules["Things"]?.fields)
        #expect(second.lock.modules["Things"]?.ids.fields == ["71": "A", "72": "B"])
        #expect(second.text(of: "Things.swift")?.contains("deprecated") == false)
    }

    @Test func locksWithoutIDsStillHold() throws {
        let text = #"{"modules": {"Things": {"type": "Item", "accessor": "items", "fields": {"A": "first", "id": "id"}}}}"#
        let read = NameLock.read(SnapshotFile(name: "l", path: "l", bytes: Array(text.utf8)))
        let output = Self.generate(Self.thing(TestSchema.field("A", id: "1")), read.lock)
        #expect(read.diagnostics.isEmpty && output.diagnostics.isEmpty)
        let module = try #require(output.lock.modules["Things"])
        #expect(module.type == "Item" && module.fields == ["A": "first", "id": "id"] && module.ids.fields == ["1": "A"] && module.id == "900")
    }

    /// A new field that takes the API name of one that is gone takes its name too; one that takes the API name of a
    /// renamed one does not.
    @Test func apiNamesThatAreTakenOver() throws {
        let first = Self.generate(
            Self.thing(TestSchema.field("A", id: "1"), TestSchema.field("B", id: "2")), configuration: #"{"names": {"fields": {"Things": {"A": "own"}}}}"#)
        let again = Self.generate(Self.thing(TestSchema.field("A", id: "3"), TestSchema.field("B", id: "2")), first.lock)
        #expect(again.lock.modules["Things"]?.fields["A"] == "own")
        #expect(again.lock.modules["Things"]?.ids.fields == ["2": "B", "3": "A"])
        let renamed = Self.thing(TestSchema.field("C", id: "1"), TestSchema.field("A", id: "3"), TestSchema.field("B", id: "2"))
        let second = Self.generate(renamed, first.lock, configuration: #"{"renamed": "keep"}"#)
        #expect(second.lock.modules["Things"]?.fields == ["A": "a", "B": "b", "C": "own", "id": "id"])
    }

    /// Told once, when the name changes hands.
    @Test func namesThatMeanSomethingElseAreTold() {
        let outputs = RenameCase.swap.outputs
        let lost = outputs[1].diagnostics.filter { $0.code == "names.shim-lost" }
        #expect(lost.count == 2 && lost.allSatisfy { $0.severity == .note })
        #expect(RenameCase.newField.output.diagnostics.filter { $0.code == "names.shim-lost" }.count == 1)
        // A field that comes later and takes a former name.
        let first = Self.generate(Self.thing(TestSchema.field("A", id: "1")))
        let second = Self.generate(Self.thing(TestSchema.field("B", id: "1")), first.lock)
        let third = Self.generate(Self.thing(TestSchema.field("B", id: "1"), TestSchema.field("A", id: "2")), second.lock, day: 1)
        #expect(third.diagnostics.map(\.code) == ["names.shim-lost"])
        let fourth = Self.generate(Self.thing(TestSchema.field("B", id: "1"), TestSchema.field("A", id: "2")), third.lock, day: 2)
        #expect(fourth.diagnostics.isEmpty && fourth.files == third.files)
        // And goes again: the former name is back.
        let fifth = Self.generate(Self.thing(TestSchema.field("B", id: "1")), fourth.lock, day: 3)
        #expect(fifth.files == second.files)
    }

    /// Arguments stand in the order of age: a snapshot in another order is the same code.
    @Test func argumentsDoNotFollowTheOrderOfTheSnapshot() throws {
        let fields = ["30", "4", "21"].map { (id: String) in TestSchema.field("F\(id)", id: id, isMandatory: true) }
        let a = Self.generate(Self.thing(fields[0], fields[1], fields[2]))
        let b = Self.generate(Self.thing(fields[2], fields[0], fields[1]))
        #expect(a.lock == b.lock)
        for output in [a, b] {
            let text = try #require(output.text(of: "Things.swift"))
            #expect(text.contains("            f4: String,\n            f21: String,\n            f30: String,\n            _ fill"))
        }
    }

    @Test func damagedShimsAreReported() {
        let odd = #"{"modules": {"T": {"id": 3, "ids": {"fields": {"1": 2}}, "shims": {"fields": {"A": [{"name": "a b"}, {"name": "c", "since": "soon"}], "B": {}}}}}}"#
        let read = NameLock.read(SnapshotFile(name: "l", path: "l", bytes: Array(odd.utf8)))
        #expect(read.diagnostics.count == 5 && read.diagnostics.allSatisfy { $0.code == "lock.shape" })
        #expect(read.lock.modules["T"]?.shims.fields["A"] == [NameShim(name: "c", was: "", since: nil)])
    }

    /// Whatever is renamed, exchanged, removed and added: names are unique, former names clash with none of them, and a
    /// second run changes nothing.
    @Test(arguments: 1...12)
    func anythingCanBeRenamed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var names = (0..<12).map { _ in random.hostileName() }
        var ids = (0..<12).map { String(100 + $0) }
        var lock = NameLock()
        for day in 0..<8 {
            let pairs = Dictionary(zip(names, ids)) { first, _ in first }.sorted { $0.key < $1.key }.shuffled(using: &random)
            let schema = TestSchema.schema(
                TestSchema.module("Things", id: "900", fields: pairs.map { TestSchema.field($0.key, id: $0.value, isMandatory: Bool.random(using: &random)) }))
            let output = Self.generate(schema, lock, day: day)
            let module = try #require(output.lock.modules["Things"])
            let live = pairs.compactMap { module.fields[$0.key] }
            #expect(Set(live).count == pairs.count)
            #expect(Self.generate(schema, output.lock, day: day + 1).files == output.files)
            #expect(try Self.reread(output.lock) == output.lock)
            let text = try #require(output.text(of: "Things.swift"))
            let declared = text.split(separator: "\n").filter { $0.hasPrefix("    static var ") && $0.contains(": Field<Thing") }
                .map { $0.split(separator: ":")[0] }
            #expect(Set(declared).count == declared.count)
            lock = output.lock
            for _ in 0..<3 {
                switch Int.random(in: 0...3, using: &random) {
                case 0: names[Int.random(in: names.indices, using: &random)] = random.hostileName()
                case 1: names.swapAt(Int.random(in: names.indices, using: &random), Int.random(in: names.indices, using: &random))
                case 2: ids[Int.random(in: ids.indices, using: &random)] = String(Int.random(in: 200...999, using: &random))
                default: names.shuffle(using: &random)
                }
            }
        }
    }
}

extension ModuleDescription {
    /// As the list of modules tells of it.
    fileprivate var withoutFields: ModuleDescription {
        ModuleDescription(
            id: id, apiName: apiName, singularLabel: singularLabel, pluralLabel: pluralLabel, kind: kind, isSupported: isSupported,
            isCreatable: isCreatable, isEditable: isEditable, isDeletable: isDeletable, parent: parent, fields: nil)
    }
}
