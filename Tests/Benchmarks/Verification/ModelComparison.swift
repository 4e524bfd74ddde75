import Foundation
import RecordCore

/// Compares rows of our pages with plain structs of the same fields, value by value.
struct ModelComparison {
    private let module: ModuleSpec

    init(_ module: ModuleSpec) { self.module = module }

    /// - Throws: `BenchmarkError` with the first difference.
    func compare<Model>(_ rows: [RecordStorage], with models: [Model]) throws {
        guard rows.count == models.count else {
            throw BenchmarkError("\(rows.count) records, JSONDecoder has \(models.count)")
        }
        for (number, (row, model)) in zip(rows, models).enumerated() {
            let values = Array(Mirror(reflecting: model).children)
            guard values.count == module.fields.count else {
                throw BenchmarkError("\(Model.self) does not follow the description; run Tests/Benchmarks/make-models")
            }
            for (index, field) in module.fields.enumerated() {
                guard row.isLoaded(index), isEqual(field.kind, row, index, values[index].value) else {
                    let found = row.rawValue(field.name)?.jsonText ?? "nothing"
                    throw BenchmarkError(
                        "record \(number), \(field.name): we read \(found), JSONDecoder \(values[index].value)")
                }
            }
        }
    }

    /// - Parameter value: an `Optional` of the struct's type; a cast looks through it.
    private func isEqual(_ kind: FieldSpecKind, _ row: RecordStorage, _ index: Int, _ value: Any) -> Bool {
        switch kind {
        case .text, .longText, .email, .phone, .url, .picklist: row.text(index) == value as? String
        case .id: row.rawID(index)?.description == value as? String
        case .boolean: row.boolean(index) == value as? Bool
        case .integer: row.integer(index) == value as? Int
        case .double: row.decimal(index)?.double == value as? Double
        case .money: row.decimal(index).map { Decimal($0) } == value as? Decimal
        case .date: row.date(index).map(Self.date) == value as? Date
        case .dateTime: row.dateTime(index).map { Date(timeIntervalSince1970: Double($0.secondsSince1970)) } == value as? Date
        case .lookup: row.anyReference(index).map(Self.lookup) == value as? LookupModel
        case .user: row.user(index).map(Self.user) == value as? UserModel
        case .multiPicklist: row.texts(index) == value as? [String]
        case .tags: tags(row, index) == value as? [TagModel]
        case .lines: lines(row, index) == value as? [LineModel]
        }
    }

    private func tags(_ row: RecordStorage, _ index: Int) -> [TagModel]? {
        let tags: [SampleTag]? = row.rows(index)
        return tags?.map { TagModel(name: $0.name, id: $0.rowID?.description, colorCode: $0.colorCode) }
    }

    private func lines(_ row: RecordStorage, _ index: Int) -> [LineModel]? {
        let lines: [SampleLine]? = row.rows(index)
        return lines?.map { line in
            LineModel(
                product: line.product.map(Self.lookup), quantity: line.quantity,
                unitPrice: line.unitPrice.map { Decimal($0) }, shipDate: line.shipDate.map(Self.date), notes: line.notes,
                id: line.rowID?.description)
        }
    }

    private static func date(_ date: CalendarDate) -> Date {
        Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400)
    }

    private static func lookup(_ reference: AnyReference) -> LookupModel {
        LookupModel(name: reference.name, id: reference.id.description)
    }

    private static func user(_ user: UserReference) -> UserModel {
        UserModel(name: user.name, id: user.id.description, email: user.email)
    }
}
