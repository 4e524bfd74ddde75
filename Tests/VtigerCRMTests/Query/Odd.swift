import RecordCore
import VtigerCRM

/// A module with fields that a fresh installation does not have.
struct Odd: CRMRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    var id: RecordID<Odd> { storage.recordID(0) }

    struct Language: PicklistValue {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var knownValues: [Language] { ["de", "fr"] }
    }

    static let schema = RecordSchema(
        module: "Odd", idPrefix: "40", spelling: .text,
        fields: [
            .id("id"), .text("plain"), .decimal("tax_&_more"), .texts("languages"), .json("lines", [.notListed]), .text("limit"), .localDateTime("modifiedtime"),
        ])
}

extension Field where Record == Odd {
    static var id: Field<Odd, OwnID<Odd>> { .init(0) }
    static var plain: Field<Odd, ShortText> { .init(1) }
    static var tax: Field<Odd, DecimalNumber> { .init(2) }
    static var languages: Field<Odd, MultiPicklist<Odd.Language>> { .init(3) }
    static var lines: Field<Odd, AnyJSON> { .init(4) }
    static var limit: Field<Odd, ShortText> { .init(5) }
}
