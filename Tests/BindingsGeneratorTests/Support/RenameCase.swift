import CRMSchema
import RecordCore
import Testing

@testable import BindingsGenerator

/// What an organisation was called at several times, and code that was written at the first: what the compiler has to
/// say to it when the bindings are those of the last.
struct RenameCase: Sendable, CustomTestStringConvertible {
    var name: String
    /// One run each, with the lock of the one before.
    var states: [SchemaDescription]
    var configurations: [String] = []
    /// Written for the first state.
    var code: String
    /// The former names that the compiler has to warn of, and no others.
    var warned: Set<String>

    var testDescription: String { name }

    /// The bindings of the last state.
    var output: GeneratedOutput { outputs[outputs.count - 1] }

    var outputs: [GeneratedOutput] {
        var lock = NameLock()
        var day = CalendarDate(daysSince1970: 20_000)
        return states.enumerated().map { place, state in
            var options = GeneratorOptions(lock: lock, today: day)
            if place < configurations.count {
                options.configuration = BindingsConfiguration.read(
                    SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array(configurations[place].utf8))).configuration
            }
            let output = BindingsGenerator.generate(schema: state, options: options)
            lock = output.lock
            day = day.adding(days: 1)
            return output
        }
    }

    static let all: [RenameCase] = [everyKind, twice, back, chain, swap, newField, ownNames, keep, hostile, valuesSwapped]

    private static func thing(_ fields: (id: String, name: String)...) -> SchemaDescription {
        TestSchema.schema(
            TestSchema.module(
                "Things", id: "900", fields: fields.map { TestSchema.field($0.name, id: $0.id, isMandatory: $0.id.hasPrefix("1")) }))
    }

    // MARK: Cases

    static let everyKind = RenameCase(
        name: "every kind of name",
        states: [
            machines("Machines", ["Title", "Serial", "ERP", "Colour", "Parts", "Shade"], value: "Red", layout: "Standard", list: "Notes_List"),
            machines("Devices", ["Heading", "Serial_No", "SAP_Key", "Tint", "Pieces", "Shade"], value: "Crimson", layout: "Normal", list: "Remarks"),
        ],
        code: """
            func old(_ zoho: ZohoCRM, _ id: RecordID<Machine>) async throws {
                var machine: Machine = try await zoho.machines.get(id)
                machine.title = "a"
                machine.serial = nil
                machine.colour = .red
                let colour: Machine.Colour = .blue
                let draft = Machine.Draft(title: "x") {
                    $0.serial = "1"
                    $0.colour = colour
                }
                _ = try await zoho.machines.create(draft, layout: .standard)
                for try await (title, colour) in zoho.machines.list(.title, .colour) { print(title, colour as Any) }
                for try await machine in zoho.machines.search(.title == "x" && .colour == .red) { print(machine.title) }
                _ = try await zoho.machines.upsert(draft, on: .serial)
                let list: RelatedList<Machine, UnknownModule> = .notesList
                let link: Machine.PartsLink? = nil
                let external: ExternalField<Machine> = .erp
                print(list, link as Any, external, machine.parts as Any, machine.shade as Any)
            }
            """,
        warned: [
            "Machine", "machines", "title", "serial", "colour", "red", "Colour", "init(title:_:)", "standard", "notesList", "PartsLink", "erp",
            "parts",
        ])

    private static func machines(_ module: String, _ names: [String], value: String, layout: String, list: String) -> SchemaDescription {
        TestSchema.schema(
            TestSchema.module(
                module, id: "900",
                fields: [
                    TestSchema.field(names[0], id: "1", isMandatory: true), TestSchema.field(names[1], id: "2", isUnique: true),
                    TestSchema.field(names[2], id: "3", isExternal: true),
                    TestSchema.field(names[3], .picklist([TestSchema.option(value, id: "41"), TestSchema.option("Blue", id: "42")]), id: "4"),
                    TestSchema.field(names[4], .multiLookup(linking: "X", key: "K", target: "Users"), id: "5", isListed: false),
                    TestSchema.field(names[5], id: "6"),
                ], layouts: [("71", layout)], relatedLists: [("81", list)]))
    }

    static let twice = RenameCase(
        name: "renamed twice", states: [thing(("10", "Alpha"), ("2", "X")), thing(("10", "Beta"), ("2", "X")), thing(("10", "Gamma"), ("2", "Y"))],
        code: """
            func first(_ thing: Thing) -> String { thing.alpha + (thing.x ?? "") + "\\(Thing.Draft(alpha: "a"))" }
            func second(_ thing: Thing) -> String { thing.beta + "\\(Thing.Draft(beta: "a") { $0.x = nil })" }
            """,
        warned: ["alpha", "beta", "x", "init(alpha:_:)", "init(beta:_:)"])

    static let back = RenameCase(
        name: "renamed and back", states: [thing(("10", "Alpha")), thing(("10", "Beta")), thing(("10", "Alpha"))],
        code: "func both(_ thing: Thing) -> String { thing.alpha + thing.beta + \"\\(Thing.Draft(alpha: \"\"))\\(Thing.Draft(beta: \"\"))\" }",
        warned: ["beta", "init(beta:_:)"])

    /// The old name of the one is the new name of the other: it means the other from now on.
    static let chain = RenameCase(
        name: "onto the old name of another", states: [thing(("2", "Alpha"), ("3", "Beta")), thing(("2", "Beta"), ("3", "Gamma"))],
        code: "func old(_ thing: Thing) -> [String?] { [thing.alpha, thing.beta] }", warned: ["alpha"])

    /// Arguments keep their meaning, as their labels are told apart by their order.
    static let swap = RenameCase(
        name: "names changed places", states: [thing(("10", "Alpha"), ("11", "Beta")), thing(("10", "Beta"), ("11", "Alpha"))],
        code: "func old(_ thing: Thing) -> String { thing.alpha + thing.beta + \"\\(Thing.Draft(alpha: \"a\", beta: \"b\"))\" }",
        warned: ["init(alpha:beta:_:)"])

    static let newField = RenameCase(
        name: "a new field of the old name", states: [thing(("2", "Alpha")), thing(("2", "Beta"), ("3", "Alpha"))],
        code: "func old(_ thing: Thing) -> String? { thing.alpha }", warned: [])

    static let ownNames = RenameCase(
        name: "other names in crm.json",
        states: [thing(("10", "Alpha"), ("2", "X")), thing(("10", "Alpha"), ("2", "X"))],
        configurations: ["{}", #"{"names": {"modules": {"Things": "Item"}, "fields": {"Things": {"Alpha": "first", "X": "last"}}}}"#],
        code: "func old(_ thing: Thing) -> String { thing.alpha + (thing.x ?? \"\") + \"\\(Thing.Draft(alpha: \"a\"))\" }",
        warned: ["Thing", "alpha", "x", "init(alpha:_:)"])

    static let keep = RenameCase(
        name: "names are kept", states: everyKind.states, configurations: ["{}", #"{"renamed": "keep"}"#], code: everyKind.code, warned: [])

    static let hostile = RenameCase(
        name: "hard names",
        states: [
            thing(("20", "default"), ("21", "名前"), ("22", "1st"), ("23", "A\"b\\(c)")), thing(("20", "class"), ("21", "氏名"), ("22", "2nd"), ("23", "!?")),
        ],
        code: "func old(_ thing: Thing) -> [String?] { [thing.default, thing.名前, thing._1st, thing.aBC] }",
        warned: ["default", "名前", "_1st", "aBC"])

    static let valuesSwapped = RenameCase(
        name: "values changed places",
        states: [options("Hot", "Cold"), options("Cold", "Hot")], code: "func old(_ thing: Thing) -> Bool { thing.tone == .hot || thing.tone == .cold }",
        warned: [])

    private static func options(_ first: String, _ second: String) -> SchemaDescription {
        TestSchema.schema(
            TestSchema.module(
                "Things", id: "900",
                fields: [TestSchema.field("Tone", .picklist([TestSchema.option(first, id: "1"), TestSchema.option(second, id: "2")]), id: "5")]))
    }
}
