import RecordCore
import ZohoCRM

/// A module made for these tests: one field of every kind, and more fields than one call may ask for.
struct Specimen: CRMRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(id: RecordID<Specimen>) { storage = RecordStorage(schema: Self.schema, id: id.raw) }

    static let extraFields = 120

    static let schema = RecordSchema(
        module: "Specimens",
        fields: [
            .id("id"),
            .text("Name", [.required, .writable, .unique]),
            .text("Notes", .writable),
            .text("Colour", .writable),
            .texts("Tags", .writable),
            .boolean("Alive", .writable),
            .integer("Legs", .writable),
            .decimal("Weight", .writable),
            .date("Found_On", .writable),
            .dateTime("Seen_At", .writable),
            .id("Score", .writable),
            .reference("Parent", .writable),
            .reference("What_Id", [.writable, .anyModule], moduleKey: "$se_module"),
            .reference("Owner", .writable),
            .text("Number"),
            .rows("Parts", Part.self, [.writable, .notListed]),
            .json("Blob", .writable),
            .text("Email", .writable),
            .dateTime("Modified_Time"),
            .reference("Any_Parent", [.writable, .anyModule]),
            .rows("Links", Link.self, [.writable, .notListed]),
            .reference("Layout", .writable),
        ] + (0..<extraFields).map { .text("Extra_\($0)", .writable) })

    var id: RecordID<Specimen> { storage.recordID(0) }
    var name: String {
        get { storage.requiredText(1) }
        set { storage.set(1, newValue) }
    }
    var notes: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
    var weight: ExactDecimal? {
        get { storage.decimal(7) }
        set { storage.set(7, newValue) }
    }
    var parts: [Part]? {
        get { storage.rows(15) }
        set { storage.set(15, newValue) }
    }
    var what: AnyReference? {
        get { storage.anyReference(12) }
        set { storage.set(12, newValue) }
    }
    var tags: [Colour]? {
        get { storage.picklists(4) }
        set { storage.set(4, newValue) }
    }
    var anyParent: AnyReference? {
        get { storage.anyReference(19) }
        set { storage.set(19, newValue) }
    }
    var links: [Link]? {
        get { storage.rows(20) }
        set { storage.set(20, newValue) }
    }
    func extra(_ number: Int) -> String? { storage.text(22 + number) }

    struct Colour: PicklistValue {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var red: Self { Self(rawValue: "Red") }
        static var blueGreen: Self { Self(rawValue: "Blue, Green") }
        static var knownValues: [Self] { [.red, .blueGreen] }
    }
}

extension Specimen: CreatableRecord, UpdatableRecord, DeletableRecord {
    struct Draft: RecordDraft {
        typealias Record = Specimen
        var storage: RecordStorage

        init(name: String, _ fill: (inout Self) -> Void = { _ in }) {
            storage = RecordStorage(schema: Specimen.schema)
            storage.set(1, name)
            fill(&self)
        }
        var notes: String? {
            get { storage.text(2) }
            set { storage.set(2, newValue) }
        }
        var what: AnyReference? {
            get { storage.anyReference(12) }
            set { storage.set(12, newValue) }
        }
        var parts: [Part]? {
            get { storage.rows(15) }
            set { storage.set(15, newValue) }
        }
    }
}

extension Field where Record == Specimen {
    static var id: Field<Specimen, OwnID<Specimen>> { .init(0) }
    static var name: Field<Specimen, Required<ShortText>> { .init(1) }
    static var notes: Field<Specimen, RichText> { .init(2) }
    static var colour: Field<Specimen, Picklist<Specimen.Colour>> { .init(3) }
    static var tags: Field<Specimen, MultiPicklist<Specimen.Colour>> { .init(4) }
    static var alive: Field<Specimen, Checkbox> { .init(5) }
    static var legs: Field<Specimen, WholeNumber> { .init(6) }
    static var weight: Field<Specimen, DecimalNumber> { .init(7) }
    static var foundOn: Field<Specimen, Day> { .init(8) }
    static var seenAt: Field<Specimen, Moment> { .init(9) }
    static var score: Field<Specimen, Identifier> { .init(10) }
    static var parent: Field<Specimen, Lookup<Specimen>> { .init(11) }
    static var what: Field<Specimen, AnyLookup> { .init(12) }
    static var owner: Field<Specimen, UserLookup> { .init(13) }
    static var number: Field<Specimen, AutoNumber> { .init(14) }
    static var parts: Field<Specimen, Unlisted<Rows<Part>>> { .init(15) }
    static var blob: Field<Specimen, AnyJSON> { .init(16) }
    static var email: Field<Specimen, ShortText> { .init(17) }
    static func extra(_ number: Int) -> Field<Specimen, ShortText> { .init(22 + number) }
    static var links: Field<Specimen, Unlisted<Rows<Link>>> { .init(20) }
}

extension UniqueField where Record == Specimen {
    static var name: UniqueField<Specimen> { .init(1) }
}

extension ModuleLayout where Record == Specimen {
    static var field: ModuleLayout<Specimen> { .init(id: "900", name: "Field", requiredFields: [1, 2]) }
}

/// A link of the specimen's multi-select lookup.
struct Link: LinkRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    static let schema = RecordSchema(module: "Links", fields: [.reference("Target", .writable), .id("id"), .removal])
    init(to id: RecordID<Specimen>) {
        storage = RecordStorage(schema: Self.schema)
        storage.set(0, Reference<Specimen>(id: id))
    }
}

extension ExternalField where Record == Specimen {
    static var number: ExternalField<Specimen> { .init(14) }
}

extension Specimen: ConvertibleRecord, TerritoryRecord {}

/// A row of the specimen's subform.
struct Part: SubformRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    static let schema = RecordSchema(module: "Parts", fields: [.id("id"), .text("Label", .writable), .removal])
    init(label: String) {
        storage = RecordStorage(schema: Self.schema)
        storage.set(1, label)
    }
    var rowID: RawRecordID? { storage.rawID(0) }
    var label: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
}
